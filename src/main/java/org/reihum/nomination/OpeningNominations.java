package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets networks name guests of a meeting, and writes to each that may and has not been written to. Doing it again changes
 * the terms, and writes to those that have come in since.
 */
@Component
class OpeningNominations {

    /** @param quotas how many guests each network may name */
    record Terms(LocalDate lastDay, String words, Map<NetworkId, Integer> quotas) {}

    /** @param networks newly asked; {@code letters} of them have an address and get a letter */
    record Opened(int networks, int letters) {}

    private final Meetings meetings;
    private final Timetable timetable;
    private final AllSeries allSeries;
    private final Openings openings;
    private final Contingents contingents;
    private final Addressees addressees;
    private final NominationMail mail;

    OpeningNominations(
            Meetings meetings,
            Timetable timetable,
            AllSeries allSeries,
            Openings openings,
            Contingents contingents,
            Addressees addressees,
            NominationMail mail) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.openings = openings;
        this.contingents = contingents;
        this.addressees = addressees;
        this.mail = mail;
    }

    @Transactional
    Opened open(MeetingId id, Terms terms, String by, Instant now) {
        // before anything is read: of two who press at once, the second finds all asked
        meetings.lock(id);
        MeetingCard meeting = timetable.card(id);
        Opening opening = openings.findByMeetingId(id.value()).orElseGet(() -> new Opening(id, by, now));
        opening.last(terms.lastDay(), terms.words());
        openings.save(opening);
        Set<NetworkId> known = settle(opening, terms.quotas());
        Map<NetworkId, Integer> fresh = new HashMap<>(terms.quotas());
        fresh.keySet().removeAll(known);
        fresh.values().removeIf(quota -> quota == 0);
        var common = new NominationMail.Common(allSeries.get(meeting.seriesId()), meeting, opening);
        List<Addressee> asked =
                addressees.of(fresh.keySet(), now.atZone(meeting.zone()).toLocalDate());
        int letters = (int) asked.stream()
                .filter(to -> ask(common, to, fresh.getOrDefault(to.network(), 0), now))
                .count();
        return new Opened(asked.size(), letters);
    }

    /** @return the networks that had been asked already */
    private Set<NetworkId> settle(Opening opening, Map<NetworkId, Integer> quotas) {
        List<Contingent> known = contingents.findByOpeningIdOrderById(opening.id());
        for (Contingent each : known) {
            Contingent contingent = contingents.lock(each.id());
            contingent.allow(quotas.getOrDefault(contingent.network(), contingent.quota()));
            contingents.save(contingent);
        }
        return known.stream().map(Contingent::network).collect(Collectors.toSet());
    }

    private boolean ask(NominationMail.Common common, Addressee to, int quota, Instant now) {
        Contingent contingent = contingents.save(new Contingent(common.opening(), to, quota));
        return mail.ask(common, contingent, to, now);
    }
}
