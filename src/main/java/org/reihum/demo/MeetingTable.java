package org.reihum.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.meeting.AgendaKind;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.network.Layout;
import org.reihum.network.Room;
import org.reihum.network.Venue;

/** The tables meetings, topics and agenda_items: what is decided about a meeting. */
final class MeetingTable {

    private static final String DRAFT = "vorgeschlagen";

    private final Shelves shelves;
    private final Map<String, String> topics;
    private final Map<String, List<DemoRow>> agendas;

    MeetingTable(Shelves shelves) {
        this.shelves = shelves;
        this.topics =
                DemoRow.of("topics").stream().collect(Collectors.toMap(row -> row.text("id"), row -> row.text("name")));
        this.agendas =
                DemoRow.of("agenda_items").stream().collect(Collectors.groupingBy(row -> row.text("meeting_id")));
    }

    /** Those that were promised; in order of their numbers. */
    List<DemoRow> meetings() {
        return DemoRow.of("meetings").stream()
                .filter(row -> !row.text("status").equals(DRAFT))
                .toList();
    }

    /** Those that are only proposed, in order of day. */
    static List<DemoRow> drafts() {
        return DemoRow.of("meetings").stream()
                .filter(row -> row.text("status").equals(DRAFT))
                .toList();
    }

    MeetingDetails details(DemoRow row) {
        LocalDate day = row.day("datum");
        Venue venue = shelves.venues.get(row.text("venue_id"));
        return new MeetingDetails(
                day,
                row.hour("beginn"),
                row.hour("ende"),
                shelves.networks.get(row.text("gastgeber_id")).id(),
                venue.place(),
                house(row, venue),
                topics.getOrDefault(row.text("thema_id"), ""),
                day.minusDays(EnteringSeries.DEADLINE_DAYS),
                agendas.getOrDefault(row.text("id"), List.of()).stream()
                        .map(this::line)
                        .toList());
    }

    private House house(DemoRow row, Venue venue) {
        Room room = shelves.rooms.get(row.text("room_id"));
        int seats = row.number("plaetze");
        Layout layout = Arrays.stream(Layout.values())
                .filter(one -> room.seats(one).orElse(0) == seats)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no layout of " + room.name() + " has " + seats));
        return new House(venue.id(), room.id(), layout);
    }

    private AgendaLine line(DemoRow item) {
        String topic = item.value("thema_id").map(topics::get).orElse("");
        String title = item.text("titel");
        Optional<String> speaker = item.value("person_id")
                .map(key -> shelves.people.get(key).person().name().full());
        return new AgendaLine(
                item.hour("von"),
                item.hour("bis"),
                title.equals("Schwerpunktthema") ? title + ": " + topic : title,
                speaker.orElse(""),
                item.value("art").map(AgendaKind::valueOf).orElse(null));
    }
}
