package org.reihum.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Layout;
import org.reihum.network.Network;
import org.reihum.planning.AssignmentStatus;
import org.reihum.planning.LedgerNote;
import org.reihum.planning.RecordingSwap;
import org.reihum.planning.TurnKey;
import org.reihum.planning.Turnbook;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was to host which turn, and the swap of November: Pforzheim could not, Fellbach stepped in. */
@Component
@Profile("demo")
@Order(9)
class EnteringLedger implements DemoPart {

    private static final String SERIES = "S-NETZ";
    private static final Map<String, AssignmentStatus> STATUS = Map.of(
            "gültig", AssignmentStatus.VALID,
            "ausgefallen", AssignmentStatus.DROPPED,
            "getauscht", AssignmentStatus.SWAPPED);

    private final Turnbook turnbook;
    private final RecordingSwap recordingSwap;

    EnteringLedger(Turnbook turnbook, RecordingSwap recordingSwap) {
        this.turnbook = turnbook;
        this.recordingSwap = recordingSwap;
    }

    @Override
    public void enter(Shelves shelves) {
        List<DemoRow> rows = DemoRow.of("host_assignments");
        rows.forEach(row -> enter(row, shelves));
        rows.stream()
                .filter(row -> row.text("status").equals("ausgefallen"))
                .forEach(missed -> enterSwap(missed, rows, shelves));
    }

    private void enter(DemoRow row, Shelves shelves) {
        String key = row.text("meeting_id");
        LocalDate from = row.day("von");
        Optional<Turnbook.Closing> closing = row.value("bis")
                .map(LocalDate::parse)
                .map(day -> new Turnbook.Closing(STATUS.get(row.text("status")), day));
        LocalDate noted = closing.map(Turnbook.Closing::day).orElse(from);
        turnbook.record(
                shelves.series.get(SERIES).id(),
                new TurnKey(number(key), shelves.meetings.holds(key) ? meeting(key, shelves) : null),
                network(row, shelves).id(),
                from,
                closing,
                note(row.text("grund"), noted));
    }

    private void enterSwap(DemoRow missed, List<DemoRow> rows, Shelves shelves) {
        String key = missed.text("meeting_id");
        DemoRow given = rows.stream()
                .filter(row -> row.text("status").equals("getauscht"))
                .findFirst()
                .orElseThrow();
        Meeting meeting = shelves.meetings.get(key);
        int later = number(given.text("meeting_id"));
        LocalDate day = missed.day("bis");
        var note = note(missed.text("grund"), day);
        recordingSwap.record(
                new RecordingSwap.Swap(
                        meeting.series(),
                        number(key),
                        meeting.id(),
                        atPforzheim(missed, shelves),
                        new HostAt(
                                network(given, shelves).id(),
                                shelves.venues.get("V11").place(),
                                House.OPEN),
                        later,
                        later - lastNumber(),
                        note.reason()),
                day,
                note.who(),
                note.at());
    }

    /** The house that was to receive the sixth meeting, before it was rebuilt. */
    private static HostAt atPforzheim(DemoRow missed, Shelves shelves) {
        var house = shelves.venues.get("V07");
        var room = shelves.rooms.get("R08");
        return new HostAt(
                network(missed, shelves).id(), house.place(), new House(house.id(), room.id(), Layout.CLASSROOM));
    }

    private static int lastNumber() {
        return number(MeetingTable.drafts().get(0).text("id")) - 1;
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(1));
    }

    private static MeetingId meeting(String key, Shelves shelves) {
        return shelves.meetings.get(key).id();
    }

    private static Network network(DemoRow row, Shelves shelves) {
        return shelves.networks.get(row.text("netzwerk_id"));
    }

    private static LedgerNote note(String reason, LocalDate day) {
        return new LedgerNote(
                reason,
                DemoLogin.ROSA.displayName(),
                day.atTime(LocalTime.NOON).atZone(DemoClock.ZONE).toInstant(),
                null);
    }
}
