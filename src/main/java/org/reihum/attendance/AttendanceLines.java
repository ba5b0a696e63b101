package org.reihum.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Nobody answers after the beginning, so that the seats are those at the start. */
    private static final String MISSING = """
            select i.person_id, case when i.stands_in_for is not null then i.network_id end as represented
            from invitation i
            where i.meeting_id = :meeting and i.answer = 'YES' and i.seat = 'SEATED' and i.withdrawn_at is null
              and not exists (select 1 from attendance a
                              where a.meeting_id = i.meeting_id and a.person_id = i.person_id)
            """;

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
        // first, because it brings what a correction has just done to the database
        List<AttendanceLine> came =
                attendances.at(meeting.id()).stream().map(AttendanceLine::of).toList();
        LocalDate day = meeting.day();
        boolean begun = meeting.begins().filter(begins -> !begins.isAfter(now)).isPresent();
        return day == null || !begun || meeting.cancelled()
                ? came
                : Stream.concat(came.stream(), missing(meeting.id(), day))
                        .sorted(byName())
                        .toList();
    }

    static Comparator<AttendanceLine> byName() {
        return GermanOrder.ofPeople(
                line -> line.who().lastName(), line -> line.who().firstName());
    }

    private Stream<AttendanceLine> missing(MeetingId meeting, LocalDate day) {
        Map<PersonId, NetworkId> represented = new HashMap<>();
        List<PersonId> people = jdbc.sql(MISSING)
                .param("meeting", meeting.value())
                .query((row, number) -> {
                    PersonId person = new PersonId(row.getLong("person_id"));
                    long network = row.getLong("represented");
                    if (network != 0) {
                        represented.put(person, new NetworkId(network));
                    }
                    return person;
                })
                .list();
        // somebody with two employers on that day has two cards and is missing once
        Map<PersonId, PersonCard> cards = new LinkedHashMap<>();
        directory.cards(people, day).forEach(card -> cards.putIfAbsent(card.id(), card));
        return cards.values().stream().map(Attendee::of).map(who -> {
            NetworkId network = represented.get(who.person());
            return AttendanceLine.missing(network == null ? who : who.standingInFor(network));
        });
    }
}
