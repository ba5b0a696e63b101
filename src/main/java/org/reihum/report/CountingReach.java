package org.reihum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts whom meetings have reached: by person, and by the firm that people work for on the day. */
@Component
class CountingReach {

    private static final String FIRMS = """
            select id, name, size_class as size from organisation where kind = 'COMPANY' order by lower(name), id
            """;

    private static final String EMPLOYED = """
            select f.organisation_id as firm, f.person_id as person from affiliation f
            join person p on p.id = f.person_id and p.active = true
            where (f.valid_from is null or f.valid_from <= :day) and (f.valid_to is null or f.valid_to >= :day)
            """;

    /** Who was asked, with the firms of the day. */
    private static final String ASKED_OF_FIRMS = """
            select f.organisation_id as firm, i.person_id as person,
                   max(case when i.answer <> 'OPEN' then 1 else 0 end) as answered
            from invitation i
            join meeting m on m.id = i.meeting_id
            join affiliation f on f.person_id = i.person_id
                 and (f.valid_from is null or f.valid_from <= m.takes_place_on)
                 and (f.valid_to is null or f.valid_to >= m.takes_place_on)
            where i.withdrawn_at is null and i.meeting_id in (:meetings)
            group by f.organisation_id, i.person_id
            """;

    private static final String ASKED = """
            select person_id as person, max(case when answer <> 'OPEN' then 1 else 0 end) as answered
            from invitation where withdrawn_at is null and meeting_id in (:meetings) group by person_id
            """;

    /** A list must not be empty. */
    private static final List<Long> NONE = List.of(0L);

    private final ReportLists lists;
    private final JdbcClient jdbc;

    CountingReach(ReportLists lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Has one list after the other in memory, never all. */
    Reach of(Report report, List<Listed> held) {
        LocalDate day = report.scope().to();
        if (day == null) {
            throw new IllegalStateException("reach is of a period: " + report.scope());
        }
        var tally = new ReachTally(firms(), activePeople());
        employed(day, tally);
        asked(held, tally);
        held.forEach(listed -> tally.add(lists.counted(report, listed).lines()));
        return tally.reach(held.stream().map(CountedMeeting::of).toList());
    }

    private List<ReachTally.Firm> firms() {
        return jdbc.sql(FIRMS).query(ReachTally.Firm.class).list();
    }

    private Set<Long> activePeople() {
        return jdbc.sql("select id from person where active = true")
                .query(Long.class)
                .set();
    }

    private void employed(LocalDate day, ReachTally tally) {
        jdbc.sql(EMPLOYED).param("day", day).query(row -> {
            tally.employs(row.getLong("firm"), row.getLong("person"));
        });
    }

    private void asked(List<Listed> held, ReachTally tally) {
        List<Long> meetings = held.isEmpty()
                ? NONE
                : held.stream().map(listed -> listed.meeting().id().value()).toList();
        jdbc.sql(ASKED_OF_FIRMS).param("meetings", meetings).query(row -> {
            tally.asked(row.getLong("firm"), row.getLong("person"), row.getInt("answered") > 0);
        });
        jdbc.sql(ASKED).param("meetings", meetings).query(row -> {
            tally.asked(row.getLong("person"), row.getInt("answered") > 0);
        });
    }
}
