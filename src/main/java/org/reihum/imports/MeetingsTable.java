package org.reihum.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.PastMeeting;
import org.reihum.meeting.RecordingMeetings;
import org.reihum.network.PlaceId;
import org.reihum.planning.LedgerNote;
import org.reihum.planning.TurnKey;
import org.reihum.planning.Turnbook;
import org.springframework.stereotype.Component;

/** Meetings that are over, with their hosts, one a line: so that the next rotation knows whose turn it was. */
@Component
class MeetingsTable implements KindOfTable<MeetingRow, MeetingsTable.Known> {

    /** Those without a number take what the others leave, in the order of their days. */
    private static final Comparator<Judged<MeetingRow, Known>> NUMBERED_FIRST = Comparator.comparing(
                    (Judged<MeetingRow, Known> one) -> one.row().number() == null)
            .thenComparing(one -> one.row().day());

    private final KnownMeetings meetings;
    private final RecordingMeetings recording;
    private final Turnbook turnbook;
    private final Clock clock;

    MeetingsTable(KnownMeetings meetings, RecordingMeetings recording, Turnbook turnbook, Clock clock) {
        this.meetings = meetings;
        this.recording = recording;
        this.turnbook = turnbook;
        this.clock = clock;
    }

    /**
     * @param card empty: not on the calendar yet
     * @param place where it is, or would be entered
     */
    record Known(Optional<MeetingCard> card, PlaceId place) {}

    @Override
    public Kind kind() {
        return Kind.MEETINGS;
    }

    @Override
    public Function<Cells, List<MeetingRow>> reader() {
        return meetings.reading();
    }

    @Override
    public Object identity(MeetingRow row) {
        return row.key();
    }

    @Override
    public List<Judged<MeetingRow, Known>> judge(List<MeetingRow> rows) {
        KnownMeetings.Calendar calendar = meetings.calendar();
        return rows.stream().map(row -> judge(row, calendar)).toList();
    }

    private Judged<MeetingRow, Known> judge(MeetingRow row, KnownMeetings.Calendar calendar) {
        Optional<MeetingCard> card = calendar.find(row);
        PlaceId place = card.map(calendar::town).orElseGet(() -> meetings.town(row));
        boolean fills = card.filter(known -> known.topic().isEmpty())
                .map(known -> !row.topic().isEmpty())
                .orElse(false);
        return new Judged<>(
                row,
                row.who(),
                card.isPresent(),
                fills,
                card.map(known -> differences(known, row)).orElse(List.of()),
                new Known(card, place));
    }

    private List<Difference> differences(MeetingCard known, MeetingRow row) {
        List<Difference> differences = new ArrayList<>();
        if (known.day() != null && !row.isDayOf(known)) {
            differences.add(new Difference(Column.DAY, MeetingRow.shown(known.day()), MeetingRow.shown(row.day())));
        }
        if (!known.hostId().equals(row.host())) {
            differences.add(new Difference(Column.HOST, known.host(), meetings.network(row.host())));
        }
        if (row.city() != null && !row.city().name().equals(known.city())) {
            differences.add(new Difference(Column.CITY, known.city(), row.city().name()));
        }
        if (!known.topic().isEmpty() && !row.topic().isEmpty() && !known.topic().equalsIgnoreCase(row.topic())) {
            differences.add(new Difference(Column.TOPIC, known.topic(), row.topic()));
        }
        if (saysOtherState(known, row)) {
            differences.add(new Difference(Column.STATE, Words.shown(stateOf(known)), Words.shown(row.state())));
        }
        return differences;
    }

    private static boolean saysOtherState(MeetingCard known, MeetingRow row) {
        return row.state() != null && row.state() != stateOf(known);
    }

    /** Null of one that was only reserved: nobody has said yet whether it was held. */
    private static @Nullable MeetingState stateOf(MeetingCard known) {
        return known.state() == MeetingState.PROVISIONAL ? null : known.state();
    }

    @Override
    public void enter(List<Judged<MeetingRow, Known>> judged, boolean taking, String who) {
        Instant now = clock.instant();
        judged.stream()
                .filter(one -> !one.isKnown())
                .sorted(NUMBERED_FIRST)
                .forEach(one -> record(one.row(), one.known().place(), who, now));
        judged.stream()
                .filter(one -> one.fills() || taking && !one.differences().isEmpty())
                .forEach(one -> one.known()
                        .card()
                        .ifPresent(card ->
                                correct(card, after(card, one.row(), one.known().place(), taking), who, now)));
    }

    private void record(MeetingRow row, PlaceId place, String who, Instant now) {
        MeetingState state = row.state() == null ? MeetingState.CONFIRMED : row.state();
        var past = new PastMeeting(row.day(), row.host(), place, row.topic(), state);
        var recorded = recording.record(row.series().id(), row.ownNumber(), past, who, now);
        if (state == MeetingState.CONFIRMED) {
            turnbook.record(
                    row.series().id(),
                    new TurnKey(recorded.number(), recorded.id()),
                    row.host(),
                    row.day(),
                    Optional.empty(),
                    new LedgerNote("", who, now, null));
        }
    }

    private static PastMeeting after(MeetingCard card, MeetingRow said, PlaceId place, boolean taking) {
        boolean takesTopic = card.topic().isEmpty() || taking && !said.topic().isEmpty();
        String topic = takesTopic ? said.topic() : card.topic();
        if (!taking) {
            return new PastMeeting(
                    card.day() == null ? said.day() : card.day(), card.hostId(), place, topic, card.state());
        }
        return new PastMeeting(
                said.day(),
                said.host(),
                said.city() == null || said.city().name().equals(card.city())
                        ? place
                        : said.city().id(),
                topic,
                said.state() != null && saysOtherState(card, said) ? said.state() : card.state());
    }

    private void correct(MeetingCard card, PastMeeting past, String who, Instant now) {
        recording.correct(card.id(), past, who, now);
        boolean held = past.state() != MeetingState.CANCELLED;
        if (held && card.cancelled()) {
            turnbook.tookPlace(card.id(), past.day(), who, now);
        } else if (!held && !card.cancelled()) {
            turnbook.wasCalledOff(card.id(), who, now);
        } else if (held && !card.hostId().equals(past.host())) {
            turnbook.changed(card.id(), Optional.of(card.hostId()), past.host(), "", who, now);
        }
    }

    @Override
    public List<Column> shown() {
        return List.of(
                Column.MEETING_NUMBER, Column.DAY, Column.HOST, Column.CITY, Column.TOPIC, Column.SERIES, Column.STATE);
    }

    @Override
    public String shown(MeetingRow row, Column column) {
        return switch (column) {
            case MEETING_NUMBER -> row.number() == null ? "" : row.number().toString();
            case DAY -> MeetingRow.shown(row.day());
            case HOST -> meetings.network(row.host());
            case CITY -> meetings.townName(row);
            case TOPIC -> row.topic();
            case SERIES -> row.series().name();
            case STATE -> Words.shown(row.state() == null ? MeetingState.CONFIRMED : row.state());
            default -> "";
        };
    }
}
