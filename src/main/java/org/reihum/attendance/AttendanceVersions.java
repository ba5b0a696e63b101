package org.reihum.attendance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.meeting.ClosedMeetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What closed lists said, version by version. A line is kept once, however many versions say the same. */
@Component
public class AttendanceVersions implements ClosedMeetings {

    private static final String IN_VERSION =
            " meeting_id = :meeting and from_version <= :version and (until_version is null or until_version > :version)";

    private static final String ADD = """
            insert into attendance_record (meeting_id, from_version, standing, attendance_id, person_id, first_name,
                last_name, organisation_id, organisation, size_class, network_id, function, signed)
            values (:meeting, :version, :standing, :attendance, :person, :firstName,
                :lastName, :organisationId, :organisation, :size, :network, :function, :signed)
            """;

    private final GuestCounts guests;
    private final JdbcClient jdbc;

    AttendanceVersions(GuestCounts guests, JdbcClient jdbc) {
        this.guests = guests;
        this.jdbc = jdbc;
    }

    /** A line as it is kept. */
    private record Kept(long id, AttendanceLine line) {}

    /** The number of the latest version; 0 while the list is open. */
    public int latest(MeetingId meeting) {
        return jdbc.sql("select coalesce(max(version), 0) from attendance_version where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    /** Whether the list changes by {@link Correcting} only. */
    @Override
    public boolean closed(MeetingId meeting) {
        return latest(meeting) > 0;
    }

    /** Which of them have a closed list, in one query. */
    public Set<MeetingId> closedAmong(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct meeting_id from attendance_version where meeting_id in (:ids)")
                .param("ids", meetings.stream().map(MeetingId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(MeetingId::new)
                .collect(Collectors.toSet());
    }

    /** The latest version of each list of which one was made since then; of the others it tells nothing. */
    public Map<MeetingId, Integer> madeSince(Instant then) {
        return jdbc
                .sql("select meeting_id, max(version) as latest from attendance_version where made_at > :then"
                        + " group by meeting_id")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(new MeetingId(row.getLong("meeting_id")), row.getInt("latest")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The latest first. */
    public List<AttendanceVersion> of(MeetingId meeting) {
        return jdbc.sql("select * from attendance_version where meeting_id = :meeting order by version desc")
                .param("meeting", meeting.value())
                .query((row, number) -> new AttendanceVersion(
                        row.getInt("version"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getString("reason")))
                .list();
    }

    /** All that a version says, by name. */
    public List<AttendanceLine> lines(MeetingId meeting, int version) {
        return kept(meeting, version)
                .map(Kept::line)
                .sorted(AttendanceLines.byName())
                .toList();
    }

    /** The same, for who only counts: sorting as German lists are sorted takes longer than reading. */
    public List<AttendanceLine> inAnyOrder(MeetingId meeting, int version) {
        return kept(meeting, version).map(Kept::line).toList();
    }

    /** What the later version says otherwise than the earlier one, by name. */
    public List<AttendanceChange> between(MeetingId meeting, int earlier, int later) {
        Map<String, AttendanceLine> before = byKey(lines(meeting, earlier));
        Map<String, AttendanceLine> after = byKey(lines(meeting, later));
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new AttendanceChange(before.get(key), after.get(key)))
                .sorted((one, other) -> AttendanceLines.byName().compare(one.either(), other.either()))
                .toList();
    }

    private static Map<String, AttendanceLine> byKey(List<AttendanceLine> lines) {
        return lines.stream().collect(Collectors.toMap(AttendanceLine::key, Function.identity()));
    }

    /**
     * Writes down how the list stands now, and how the invited people have answered. The caller holds the lock of the list.
     *
     * @param version one more than the latest
     */
    void write(MeetingCard card, AttendanceVersion version, List<AttendanceLine> now) {
        MeetingId meeting = card.id();
        jdbc.sql("insert into attendance_version (meeting_id, version, made_at, made_by, reason)"
                        + " values (:meeting, :version, :at, :by, :reason)")
                .param("meeting", meeting.value())
                .param("version", version.number())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .param("by", version.by())
                .param("reason", version.reason())
                .update();
        guests.keep(card, version.number());
        List<Kept> before = kept(meeting, version.number() - 1).toList();
        Map<String, AttendanceLine> after = byKey(now);
        before.stream().filter(kept -> !isSaid(kept.line(), after)).forEach(kept -> end(kept.id(), version.number()));
        Map<String, AttendanceLine> said = byKey(before.stream().map(Kept::line).toList());
        now.stream().filter(line -> !isSaid(line, said)).forEach(line -> add(meeting, version.number(), line));
    }

    private static boolean isSaid(AttendanceLine line, Map<String, AttendanceLine> by) {
        AttendanceLine other = by.get(line.key());
        return other != null && line.saysTheSameAs(other);
    }

    private void end(long id, int version) {
        jdbc.sql("update attendance_record set until_version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    private void add(MeetingId meeting, int version, AttendanceLine line) {
        Attendee who = line.who();
        jdbc.sql(ADD)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("standing", line.standing().name())
                .param("attendance", line.attendance())
                .param("person", who.person() == null ? null : who.person().value())
                .param("firstName", who.firstName())
                .param("lastName", who.lastName())
                .param(
                        "organisationId",
                        who.organisationId() == null
                                ? null
                                : who.organisationId().value())
                .param("organisation", who.organisation())
                .param("size", who.sizeClass() == null ? null : who.sizeClass().name())
                .param("network", who.network() == null ? null : who.network().value())
                .param("function", who.function().name())
                .param("signed", line.signed())
                .update();
    }

    private Stream<Kept> kept(MeetingId meeting, int version) {
        return jdbc
                .sql("select * from attendance_record where" + IN_VERSION)
                .param("meeting", meeting.value())
                .param("version", version)
                .query((row, number) -> new Kept(row.getLong("id"), AttendanceLine.of(row)))
                .list()
                .stream();
    }
}
