package org.reihum.meeting;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One point of the agenda (TOP); speaker may be empty, and the kind unsaid. */
public record AgendaLine(
        LocalTime beginsAt,
        LocalTime endsAt,
        String title,
        String speaker,
        @Nullable AgendaKind kind) {

    /** Of no kind in particular. */
    public AgendaLine(LocalTime beginsAt, LocalTime endsAt, String title, String speaker) {
        this(beginsAt, endsAt, title, speaker, null);
    }

    /** "10:00–10:15". */
    public String hours() {
        return MeetingText.between(beginsAt, endsAt);
    }

    /** "Vortrag", or empty. */
    public String kindIn(Locale language) {
        return kind == null ? "" : kind.in(language);
    }

    /** Whether each network reports. */
    public boolean isReportRound() {
        return kind == AgendaKind.REPORT_ROUND;
    }
}
