package org.reihum.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.AnswerOnRecord;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.invitation.Seat;
import org.reihum.meeting.Meeting;
import org.reihum.network.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was invited and what they answered; those on the waiting list stand in the order of their answers. */
@Component
@Profile("demo")
@Order(7)
class EnteringAnswers implements DemoPart {

    /** The earliest answer on the day of an invitation came at 07:23. */
    private static final LocalTime POSTED = LocalTime.of(7, 0);

    private final RecordingAnswers recording;

    EnteringAnswers(RecordingAnswers recording) {
        this.recording = recording;
    }

    @Override
    public void enter(Shelves shelves) {
        Stream.of("rsvps", "k01_rsvps")
                .flatMap(table -> DemoRow.of(table).stream())
                .collect(Collectors.groupingBy(row -> row.text("meeting_id")))
                .forEach((meeting, rows) -> enter(meeting, rows, shelves));
    }

    private void enter(String key, List<DemoRow> rows, Shelves shelves) {
        Meeting meeting = shelves.meetings.get(key);
        List<String> line = rows.stream()
                .filter(row -> row.text("antwort").equals("WARTELISTE"))
                .sorted(Comparator.comparing(row -> answeredAt(row).orElseThrow()))
                .map(row -> row.text("person_id"))
                .toList();
        Instant changed = shelves.changed.get(key);
        recording.record(
                meeting.id(),
                rows.stream()
                        .map(row -> guest(row, line, meeting, changed, shelves))
                        .toList());
    }

    private static RecordingAnswers.Guest guest(
            DemoRow row, List<String> line, Meeting meeting, Instant changed, Shelves shelves) {
        Person person = shelves.people.get(row.text("person_id")).person();
        Instant invited =
                row.day("eingeladen_am").atTime(POSTED).atZone(DemoClock.ZONE).toInstant();
        int place = line.indexOf(row.text("person_id")) + 1;
        return new RecordingAnswers.Guest(
                person.id(), invited, answer(row, place == 0 ? null : place, meeting.sequence(), changed));
    }

    private static AnswerOnRecord answer(DemoRow row, @Nullable Integer place, int sequence, Instant changed) {
        String word = row.text("antwort");
        Instant at = answeredAt(row).orElse(null);
        Integer answered =
                optional(row, "beantwortete_sequence").map(Integer::valueOf).orElse(null);
        Seat seat = seat(word);
        boolean overtaken = seat == Seat.SEATED && answered != null && answered < sequence;
        return new AnswerOnRecord(
                answer(word),
                at,
                answered,
                DemoWords.channel(optional(row, "kanal").orElse("")),
                seat,
                place,
                word.equals("NACHGERUECKT") ? at : null,
                word.equals("STORNIERT") ? at : null,
                overtaken ? changed : null,
                optional(row, "verpflegung").map(DemoWords::food).orElse(null),
                optional(row, "begleitpersonen").map(Integer::valueOf).orElse(0));
    }

    private static Answer answer(String word) {
        return switch (word) {
            case "ZUGESAGT", "NACHGERUECKT", "WARTELISTE" -> Answer.YES;
            case "ABGESAGT", "STORNIERT" -> Answer.NO;
            case "VORBEHALT" -> Answer.MAYBE;
            case "OFFEN" -> Answer.OPEN;
            default -> throw DemoWords.unknown(word);
        };
    }

    private static Seat seat(String word) {
        return switch (word) {
            case "ZUGESAGT", "NACHGERUECKT" -> Seat.SEATED;
            case "WARTELISTE" -> Seat.WAITING;
            default -> Seat.NONE;
        };
    }

    private static Optional<Instant> answeredAt(DemoRow row) {
        return optional(row, "geantwortet_am").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }

    /** The table of the kick-off has fewer columns. */
    private static Optional<String> optional(DemoRow row, String column) {
        return row.cells().isMapped(column) ? row.value(column) : Optional.empty();
    }
}
