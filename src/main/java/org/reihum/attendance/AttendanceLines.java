package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.GermanOrder;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list as it stands now: who came, who takes part online, and once the meeting has begun, who is missing. */
@Component
class AttendanceLines {

    private final Attendances attendances;
    private final Directory directory;
    private final JdbcClient jdbc;

    AttendanceLines(Attendances attendances, Directory directory, JdbcClient jdbc) {
        this.attendances = attendances;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** By name. */
    List<AttendanceLine> of(MeetingCard meeting, Instant now) {
        Map<PersonId, Optional<NetworkId>> expected = expected(meeting.id());
        List<Attendance> entries = attendances.at(meeting.id());
        List<AttendanceLine> came = entries.stream()
                .map(entry -> AttendanceLine.of(
                        entry, entry.person().filter(expected::containsKey).isPresent()))
                .toList();
        entries.forEach(entry -> entry.person().ifPresent(expected::remove));
        LocalDate day = meeting.day();
        boolean begun = meeting.begins().filter(begins -> !begins.isAfter(now)).isPresent();
        return day == null || !begun || meeting.cancelled()
                ? came
                : Stream.concat(came.stream(), missing(expected, day))
                        .sorted(byName())
                        .toList();
    }

    static Comparator<AttendanceLine> byName() {
        return GermanOrder.ofPeople(
                line -> line.who().lastName(), line -> line.who().firstName());
    }

    /** With the network that a substitute counts for. */
    private Map<PersonId, Optional<NetworkId>> expected(MeetingId meeting) {
        Map<PersonId, Optional<NetworkId>> expected = new HashMap<>();
        jdbc.sql("select person_id, represented from expected_guest where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(row -> {
                    expected.put(
                            new PersonId(row.getLong("person_id")),
                            Optional.ofNullable(row.getObject("represented", Long.class))
                                    .map(NetworkId::new));
                });
        return expected;
    }

    private Stream<AttendanceLine> missing(Map<PersonId, Optional<NetworkId>> people, LocalDate day) {
        // somebody with two employers on that day has two cards and is missing once
        Map<PersonId, PersonCard> cards = new LinkedHashMap<>();
        directory.cards(List.copyOf(people.keySet()), day).forEach(card -> cards.putIfAbsent(card.id(), card));
        return cards.values().stream().map(Attendee::of).map(who -> {
            Optional<NetworkId> network = people.getOrDefault(who.person(), Optional.empty());
            return AttendanceLine.missing(network.map(who::standingInFor).orElse(who));
        });
    }
}
