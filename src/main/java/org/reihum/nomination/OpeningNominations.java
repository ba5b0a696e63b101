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

    private final Meetings meetings;
    private final Timetable timetable;
    private final AllSeries allSeries;
    private final Openings openings;
    private final Contingents contingents;
    private final AskingNetworks asking;

    OpeningNominations(
            Meetings meetings,
            Timetable timetable,
            AllSeries allSeries,
            Openings openings,
            Contingents contingents,
            AskingNetworks asking) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.openings = openings;
        this.contingents = contingents;
        this.asking = asking;
    }

    @Transactional
    AskingNetworks.Asked open(MeetingId id, Terms terms, String by, Instant now) {
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
        return asking.ask(new NominationMail.Common(allSeries.get(meeting.seriesId()), meeting, opening), fresh, now);
    }

    /** @return the networks that had been asked already */
    private Set<NetworkId> settle(Opening opening, Map<NetworkId, Integer> quotas) {
        List<Contingent> known = contingents.lockAll(opening.id());
        for (Contingent contingent : known) {
            contingent.allow(quotas.getOrDefault(contingent.network(), contingent.quota()));
            contingents.save(contingent);
        }
        return known.stream().map(Contingent::network).collect(Collectors.toSet());
    }
}
