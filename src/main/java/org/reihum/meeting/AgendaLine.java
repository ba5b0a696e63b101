package org.reihum.meeting;

import java.time.LocalTime;

/** One point of the agenda (TOP); speaker may be empty. */
public record AgendaLine(LocalTime beginsAt, LocalTime endsAt, String title, String speaker) {

    /** "10:00–10:15". */
    public String hours() {
        return MeetingText.between(beginsAt, endsAt);
    }
}
