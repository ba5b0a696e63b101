package org.reihum.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells each network by letter what was decided about those it named, and it was not told of yet. */
@Component
class TellingNetworks {

    private final NominationBook book;
    private final Openings openings;
    private final Contingents contingents;
    private final Nominations nominations;
    private final AllSeries allSeries;
    private final Addressees addressees;
    private final NominationMail mail;

    TellingNetworks(
            NominationBook book,
            Openings openings,
            Contingents contingents,
            Nominations nominations,
            AllSeries allSeries,
            Addressees addressees,
            NominationMail mail) {
        this.book = book;
        this.openings = openings;
        this.contingents = contingents;
        this.nominations = nominations;
        this.allSeries = allSeries;
        this.addressees = addressees;
        this.mail = mail;
    }

    /** @return how many letters were written: a network without address gets none, and sees it on its page */
    @Transactional
    int tell(MeetingCard meeting, Instant now) {
        return openings.findByMeetingId(meeting.id().value())
                .map(opening -> new NominationMail.Common(allSeries.get(meeting.seriesId()), meeting, opening))
                .map(common -> tell(common, now))
                .orElse(0);
    }

    private int tell(NominationMail.Common common, Instant now) {
        List<Contingent> all = book.of(common.meeting().id());
        Set<NetworkId> networks = all.stream().map(Contingent::network).collect(Collectors.toSet());
        // the manager of today, not the one the first letter went to
        Map<NetworkId, Addressee> to =
                addressees.of(networks, now.atZone(common.meeting().zone()).toLocalDate()).stream()
                        .collect(Collectors.toMap(Addressee::network, Function.identity()));
        int letters = 0;
        for (Contingent each : all) {
            Contingent contingent = contingents.lock(each.id());
            letters += tell(common, contingent, to.get(contingent.network()), now) ? 1 : 0;
        }
        return letters;
    }

    private boolean tell(NominationMail.Common common, Contingent contingent, Addressee to, Instant now) {
        List<Nomination> news = nominations.findByContingentIdOrderById(contingent.id()).stream()
                .filter(Nomination::isToBeTold)
                .toList();
        if (news.isEmpty() || !mail.tell(common, contingent, news, to, now)) {
            return false;
        }
        news.forEach(nomination -> {
            nomination.told(now);
            nominations.save(nomination);
        });
        return true;
    }
}
