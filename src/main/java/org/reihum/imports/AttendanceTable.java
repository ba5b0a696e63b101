package org.reihum.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.attendance.Attendee;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Who was at meetings that are over: a line for each person and meeting, or a line for each person and a column for each meeting. */
@Component
class AttendanceTable implements KindOfTable<AttendanceRow, KnownTurnout> {

    private final OpenMeetings meetings;
    private final KnownFaces faces;
    private final KnownNetworks networks;
    private final KnownTurnouts turnouts;

    AttendanceTable(OpenMeetings meetings, KnownFaces faces, KnownNetworks networks, KnownTurnouts turnouts) {
        this.meetings = meetings;
        this.faces = faces;
        this.networks = networks;
        this.turnouts = turnouts;
    }

    @Override
    public Kind kind() {
        return Kind.ATTENDANCE;
    }

    @Override
    public Function<Cells, List<AttendanceRow>> reader() {
        return reader(List.of());
    }

    /** Everybody in the chunk is looked up at once. */
    @Override
    public Function<Cells, List<AttendanceRow>> reader(List<Cells> chunk) {
        Set<String> mailboxes = new LinkedHashSet<>();
        Set<String> lastNames = new LinkedHashSet<>();
        chunk.forEach(cells -> {
            try {
                Spelt.emails(cells.text(Column.EMAIL)).forEach(email -> mailboxes.add(email.toLowerCase(Locale.ROOT)));
                ReadingPeople.names(cells).forEach(name -> lastNames.add(name.lastName()));
            } catch (BadRow bad) {
                // said of the line when it is read
            }
        });
        return new ReadingAttendance(
                meetings.meant(),
                new FacesMeant(faces.find(mailboxes, lastNames)),
                networks.byName(),
                turnouts.answers());
    }

    @Override
    public Object identity(AttendanceRow row) {
        return row.key();
    }

    /** The door and other files write to the same lists. */
    @Override
    public boolean keepOpen(List<AttendanceRow> rows) {
        List<MeetingId> held =
                rows.stream().map(row -> row.meeting().id()).distinct().toList();
        turnouts.hold(held);
        return meetings.areOpen(held);
    }

    @Override
    public List<Judged<AttendanceRow, KnownTurnout>> judge(List<AttendanceRow> rows) {
        List<KnownTurnout> known = turnouts.of(rows);
        List<Judged<AttendanceRow, KnownTurnout>> judged = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            judged.add(judge(rows.get(place), known.get(place)));
        }
        return judged;
    }

    private Judged<AttendanceRow, KnownTurnout> judge(AttendanceRow row, KnownTurnout known) {
        boolean isKnown = known.knows(row);
        return new Judged<>(
                row,
                row.label(),
                isKnown,
                known.isFilledBy(row),
                isKnown ? known.differences(row, networks::name) : List.of(),
                known);
    }

    @Override
    public void enter(List<Judged<AttendanceRow, KnownTurnout>> judged, boolean taking, String who) {
        // lists are locked one after the other, in an order that is the same for all
        var byMeeting = judged.stream()
                .filter(one -> !one.isKnown()
                        || one.fills()
                        || taking && !one.differences().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> one.row().meeting().id().value(),
                        TreeMap::new,
                        Collectors.mapping(one -> one.known().after(one.row(), taking), Collectors.toList())));
        byMeeting.forEach((meeting, entries) -> turnouts.record(new MeetingId(meeting), entries, who));
    }

    @Override
    public List<Column> shown() {
        return List.of(
                Column.MEETING, Column.FULL_NAME, Column.ORGANISATION, Column.NETWORK, Column.FUNCTION, Column.TURNOUT);
    }

    @Override
    public String shown(AttendanceRow row, Column column) {
        Attendee who = row.who();
        return switch (column) {
            case MEETING -> meetings.shown(row.meeting());
            // not in the register: a guest, as at the door
            case FULL_NAME -> who.name() + (who.person() == null ? " (Gast)" : "");
            case ORGANISATION -> who.organisation();
            case NETWORK -> who.network() == null ? "" : networks.name(who.network());
            case FUNCTION -> Words.shown(who.function());
            case TURNOUT -> row.turnout().shown();
            default -> "";
        };
    }
}
