package org.reihum.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.mail.HeldLetters;
import org.reihum.mail.MailingId;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each network by letter what was decided about those it named, and it was not told of yet. An invitation that can
 * still be recalled is none to tell of.
 */
@Component
class TellingNetworks {

    private final NominationBook book;
    private final Openings openings;
    private final Nominations nominations;
    private final AllSeries allSeries;
    private final Addressees addressees;
    private final NominationMail mail;
    private final HeldLetters held;

    TellingNetworks(
            NominationBook book,
            Openings openings,
            Nominations nominations,
            AllSeries allSeries,
            Addressees addressees,
            NominationMail mail,
            HeldLetters held) {
        this.book = book;
        this.openings = openings;
        this.nominations = nominations;
        this.allSeries = allSeries;
        this.addressees = addressees;
        this.mail = mail;
        this.held = held;
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
        List<Contingent> all = book.lockAll(common.meeting().id());
        Set<NetworkId> networks = all.stream().map(Contingent::network).collect(Collectors.toSet());
        // the manager of today, not the one the first letter went to
        Map<NetworkId, Addressee> to =
                addressees.of(networks, now.atZone(common.meeting().zone()).toLocalDate()).stream()
                        .collect(Collectors.toMap(Addressee::network, Function.identity()));
        Set<MailingId> recallable = held.mailings(now);
        int letters = 0;
        for (Contingent contingent : all) {
            List<Nomination> news = nominations.findByContingentIdOrderById(contingent.id()).stream()
                    .filter(nomination -> nomination.canBeTold(recallable))
                    .toList();
            letters += tell(common, contingent, news, to.get(contingent.network()), now) ? 1 : 0;
        }
        return letters;
    }

    private boolean tell(
            NominationMail.Common common, Contingent contingent, List<Nomination> news, Addressee to, Instant now) {
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
