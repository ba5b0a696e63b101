package org.reihum.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reihum.attendance.AttendanceVersions;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lists have been closed or corrected since a report has counted them: it says something else than they do. */
@Component
class ListsSince {

    /** What was being written when the report was asked for has an earlier time than that. */
    private static final Duration SLACK = Duration.ofDays(1);

    /** @param closed names of meetings whose list was open when it was counted; {@code corrected} of the others */
    record Since(List<String> closed, List<String> corrected) {

        public boolean isNothing() {
            return closed.isEmpty() && corrected.isEmpty();
        }
    }

    /** Those that may be out of date, without opening them; one that has a later version is not asked. */
    private static final String SUSPECTS = """
            select distinct r.id from report r
            join meeting m on m.id = r.meeting_id
                 or r.meeting_id is null and m.takes_place_on between r.first_day and r.last_day
                    and (m.series_id = r.series_id
                         or m.series_id in (select s.series_id from report_series s where s.report_id = r.id))
            join attendance_version v on v.meeting_id = m.id and v.made_at > r.requested_at - interval '1' day
            where r.id in (:ids) and r.completed_at is not null
              and not exists (select 1 from report o where o.version > r.version and %s)
            """.formatted(OtherVersions.SAME);

    private final Reports reports;
    private final ReportContents contents;
    private final AttendanceVersions versions;
    private final JdbcClient jdbc;

    ListsSince(Reports reports, ReportContents contents, AttendanceVersions versions, JdbcClient jdbc) {
        this.reports = reports;
        this.contents = contents;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    Since of(CountedReport report) {
        Map<MeetingId, Integer> now =
                versions.madeSince(report.cover().requestedAt().minus(SLACK));
        Predicate<CountedList> open = list -> list.version() == 0;
        List<CountedList> newer = report.body().lists(report.severalSeries()).stream()
                .filter(list -> now.getOrDefault(new MeetingId(list.meeting()), 0) > list.version())
                .toList();
        return new Since(names(newer, open), names(newer, open.negate()));
    }

    private static List<String> names(List<CountedList> lists, Predicate<CountedList> which) {
        return lists.stream().filter(which).map(CountedList::name).toList();
    }

    /** Of those reports the ones of which a list was closed or corrected since; in one query where there are none. */
    Set<Long> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql(SUSPECTS).param("ids", ids).query(Long.class).list().stream()
                        .filter(id -> contents.of(reports.get(id))
                                .filter(content -> !of(content).isNothing())
                                .isPresent())
                        .collect(Collectors.toSet());
    }
}
