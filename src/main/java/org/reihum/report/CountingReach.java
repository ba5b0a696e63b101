package org.reihum.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts whom meetings have reached: by person, and by the organisation that people work for on the last day of the period. */
@Component
class CountingReach {

    /** How far each active person was reached. Who came is of the organisation of the day; who was asked of the last day. */
    private static final String PEOPLE = """
            with asked as (select person_id, max(case when answer <> 'OPEN' then 1 else 0 end) as answered
                           from invitation where withdrawn_at is null and meeting_id in (:meetings) group by person_id),
                 came as (select person_id, count(*) as times from attendance
                          where online = false and person_id is not null and meeting_id in (:meetings) group by person_id)
            select count(*) as known, count(a.person_id) as invited, coalesce(sum(a.answered), 0) as answered,
                   count(c.person_id) as came, count(case when c.times > 1 then 1 end) as came_again,
                   count(*) - count(c.person_id) as never
            from person p left join asked a on a.person_id = p.id left join came c on c.person_id = p.id
            where p.active = true
            """;

    private static final String ORGANISATIONS = """
            with employed as (select distinct f.organisation_id, f.person_id from affiliation f
                              join person p on p.id = f.person_id and p.active = true
                              where (f.valid_from is null or f.valid_from <= :day)
                                and (f.valid_to is null or f.valid_to >= :day)),
                 asked as (select person_id, max(case when answer <> 'OPEN' then 1 else 0 end) as answered
                           from invitation where withdrawn_at is null and meeting_id in (:meetings) group by person_id),
                 people as (select e.organisation_id, count(*) as people, count(a.person_id) as invited,
                                   coalesce(sum(a.answered), 0) as answered
                            from employed e left join asked a on a.person_id = e.person_id group by e.organisation_id),
                 came as (select organisation_id, count(distinct person_id) as came, count(distinct meeting_id) as meetings
                          from attendance where online = false and organisation_id is not null
                            and meeting_id in (:meetings) group by organisation_id)
            select o.id as organisation, o.name, o.size_class as size, coalesce(p.people, 0) as people,
                   coalesce(p.invited, 0) as invited, coalesce(p.answered, 0) as answered, coalesce(c.came, 0) as came,
                   coalesce(c.meetings, 0) as meetings
            from organisation o
            left join people p on p.organisation_id = o.id left join came c on c.organisation_id = o.id
            order by lower(o.name), o.id
            """;

    /** A list must not be empty. */
    private static final List<Long> NONE = List.of(0L);

    private final JdbcClient jdbc;

    CountingReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reach of(ReportScope scope, List<MeetingId> held) {
        LocalDate day = scope.to();
        if (day == null) {
            throw new IllegalStateException("reach is of a period: " + scope);
        }
        List<Long> meetings =
                held.isEmpty() ? NONE : held.stream().map(MeetingId::value).toList();
        List<Reach.Line> lines = jdbc.sql(ORGANISATIONS)
                .param("day", day)
                .param("meetings", meetings)
                .query(Reach.Line.class)
                .list();
        Reach.Group people = jdbc.sql(PEOPLE)
                .param("meetings", meetings)
                .query(Reach.Group.class)
                .single();
        return new Reach(people, organisations(lines), lines);
    }

    private static Reach.Group organisations(List<Reach.Line> lines) {
        Map<String, Integer> counted = new HashMap<>();
        lines.forEach(line -> {
            counted.merge("invited", line.invited() > 0 ? 1 : 0, Integer::sum);
            counted.merge("answered", line.answered() > 0 ? 1 : 0, Integer::sum);
            counted.merge("came", line.meetings() > 0 ? 1 : 0, Integer::sum);
            counted.merge("again", line.meetings() > 1 ? 1 : 0, Integer::sum);
        });
        int came = counted.getOrDefault("came", 0);
        return new Reach.Group(
                lines.size(),
                counted.getOrDefault("invited", 0),
                counted.getOrDefault("answered", 0),
                came,
                counted.getOrDefault("again", 0),
                lines.size() - came);
    }
}
