package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The turn that a meeting can decide on: the next meeting on the calendar, else the first line of the draft. */
@Component
class NextTurn {

    private final Timetable timetable;
    private final DraftTurns drafts;
    private final Vacancies vacancies;

    NextTurn(Timetable timetable, DraftTurns drafts, Vacancies vacancies) {
        this.timetable = timetable;
        this.drafts = drafts;
        this.vacancies = vacancies;
    }

    /** Seen from that meeting; where nothing is planned yet, a turn without day. */
    Vacancy after(MeetingCard meeting, LocalDate today, Instant now) {
        Optional<Vacancy> released = timetable.of(meeting.seriesId()).stream()
                .filter(other -> other.number() > meeting.number() && !other.cancelled())
                .filter(other ->
                        other.begins().map(begins -> begins.isAfter(now)).orElse(true))
                .min(Comparator.comparingInt(MeetingCard::number))
                .map(next -> vacancies.of(next, today));
        return released.or(() -> drafts.of(meeting.seriesId()).stream()
                        .findFirst()
                        .map(turn -> vacancies.of(meeting.seriesId(), turn, today)))
                .orElseGet(() -> vacancies.behind(meeting, today));
    }
}
