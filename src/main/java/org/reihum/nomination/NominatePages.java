package org.reihum.nomination;

import java.time.Clock;
import java.time.Instant;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** Finds a network's page behind its link. */
@Component
class NominatePages {

    private final NominationLinks links;
    private final Openings openings;
    private final Nominations nominations;
    private final Timetable timetable;
    private final AllSeries allSeries;
    private final Networks networks;
    private final Clock clock;

    NominatePages(
            NominationLinks links,
            Openings openings,
            Nominations nominations,
            Timetable timetable,
            AllSeries allSeries,
            Networks networks,
            Clock clock) {
        this.links = links;
        this.openings = openings;
        this.nominations = nominations;
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.networks = networks;
        this.clock = clock;
    }

    /** @throws LinkNotValid when the link is altered, expired, or its letter was recalled */
    NominatePage open(String token) {
        Instant now = clock.instant();
        Contingent contingent = links.read(token, now).orElseThrow(LinkNotValid::new);
        Opening opening = openings.get(contingent.openingId());
        MeetingCard meeting = timetable.card(opening.meeting());
        return new NominatePage(
                contingent,
                opening,
                meeting,
                allSeries.get(meeting.seriesId()),
                networks.get(contingent.network()),
                nominations.findByContingentIdOrderById(contingent.id()),
                "/nominate/" + token,
                now);
    }
}
