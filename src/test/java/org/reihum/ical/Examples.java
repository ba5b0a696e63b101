package org.reihum.ical;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Invented meetings and people. */
final class Examples {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static final Organizer ORGANIZER = new Organizer("IT-Netzwerk Südhang, Büro: Lindau", "rsvp@events.example.org");

    static final Attendee ANNA = new Attendee(
            "Dr. Anna \"Änni\" Müller", "anna.mueller+it@example.org", ParticipationStatus.NEEDS_ACTION, true);

    static final CalendarEvent MEETING = new CalendarEvent(
            "7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10@events.example.org",
            0,
            Instant.parse("2026-11-21T10:00:00.987Z"),
            Instant.parse("2026-11-20T09:30:00Z"),
            evening("2027-03-18"),
            "Treffen der IT-Netzwerke",
            "Moderation: Jürgen Müller; Thema: „Künstliche Intelligenz für Größen\\Öle“, Anmeldung bis 10. März.\n"
                    + "Rückmeldung über: https://events.example.org/r/AbC123?x=1,2;3 😀 Grüße " + "äöü".repeat(30),
            "Haus der Gründer, Musterstraße 8, 79999 Südhang",
            Status.CONFIRMED,
            URI.create("https://events.example.org/e/42"));

    private Examples() {}

    /** 18:00 to 20:30 on the wall in Berlin. */
    static Span evening(String day) {
        return new Span.Timed(LocalDateTime.parse(day + "T18:00"), LocalDateTime.parse(day + "T20:30"), BERLIN);
    }

    static CalendarEvent at(String uid, Span span) {
        return with(uid, span, MEETING.summary(), "", "");
    }

    static CalendarEvent titled(String summary) {
        return with(MEETING.uid(), MEETING.span(), summary, "", "");
    }

    static CalendarEvent with(String uid, Span span, String summary, String description, String location) {
        return new CalendarEvent(
                uid,
                3,
                MEETING.stamp(),
                MEETING.lastModified(),
                span,
                summary,
                description,
                location,
                Status.CONFIRMED,
                null);
    }

    static CalendarEvent inState(Status status) {
        return new CalendarEvent(
                MEETING.uid(),
                1,
                MEETING.stamp(),
                MEETING.lastModified(),
                MEETING.span(),
                MEETING.summary(),
                MEETING.description(),
                MEETING.location(),
                status,
                MEETING.url());
    }
}
