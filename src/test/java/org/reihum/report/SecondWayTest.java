package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.ClosingList;
import org.reihum.attendance.Correcting;
import org.reihum.attendance.Correction;
import org.reihum.attendance.ListClosed;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of reports, counted a second way: by plain SQL, on data sets of meetings, answers, guests, people online,
 * people who changed their employer, lists that were closed and corrected. As many as {@code reihum.report.sets} says.
 */
@DatabaseTest
class SecondWayTest {

    private static final int SETS = Integer.getInteger("reihum.report.sets", 50);
    private static final int NETWORKS = 6;
    private static final int ORGANISATIONS = 14;
    private static final int PEOPLE = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final String CAME = """
            attendance a join meeting m on m.id = a.meeting_id
            where m.series_id = :series and m.state <> 'CANCELLED' and m.takes_place_on between :from and :to
              and a.online = false
            """;

    private static final String PERSON =
            "case when a.person_id is not null then 'P' || cast(a.person_id as varchar(20))"
                    + " else lower(a.last_name) || '|' || lower(a.first_name) || '|' || lower(a.organisation) end";

    private static final String ORGANISATIONS_OF_GUESTS = """
            select count(distinct lower(a.organisation)) from %1$s and a.organisation_id is null and a.organisation <> ''
              and lower(a.organisation) not in (select lower(a.organisation) from %1$s and a.organisation_id is not null)
            """.formatted(CAME);

    private static final String SEATED = "exists (select 1 from invitation i where i.meeting_id = a.meeting_id"
            + " and i.person_id = a.person_id and i.answer = 'YES' and i.seat = 'SEATED')";

    /** Each of the size that is known of it last. */
    private static final String ORGANISATIONS_BY_SIZE = """
            select coalesce(size_class, 'unknown'), cast(count(*) as integer)
            from (select a.organisation_id, a.size_class,
                         row_number() over (partition by a.organisation_id
                                            order by case when a.size_class is null then 1 else 0 end,
                                                     m.takes_place_on desc, m.number desc) as place
                  from %s and a.organisation_id is not null) sized
            where place = 1 group by size_class
            """.formatted(CAME);

    private static final String EACH_MEETING = """
            select cast(m.number as varchar(9)), %s from %s group by m.number
            """.formatted(
                    Stream.of(
                                    "count(*)",
                                    "count(distinct " + PERSON + ")",
                                    "count(case when " + SEATED + " then 1 end)",
                                    "count(case when not " + SEATED + " then 1 end)",
                                    "count(distinct a.network_id)",
                                    "count(case when a.size_class = 'SME' then 1 end)",
                                    "count(case when a.signed = false then 1 end)")
                            .map(count -> "cast(" + count + " as varchar(9))")
                            .collect(Collectors.joining(" || '/' || ")),
                    CAME);

    private static final String MISSED = """
            select count(*) from invitation i join meeting m on m.id = i.meeting_id
            where m.series_id = :series and m.state <> 'CANCELLED' and m.takes_place_on between :from and :to
              and i.answer = 'YES' and i.seat = 'SEATED'
            """;

    private static final String HELD =
            "m.series_id = :series and m.state <> 'CANCELLED' and m.takes_place_on between :from and :to";

    private static final String WORKS_ON = "coalesce(f.valid_from, date '1900-01-01') <= %1$s"
            + " and coalesce(f.valid_to, date '2999-01-01') >= %1$s";

    /** Who was of which firm: by the register on the last day and on the day of a meeting, by the list for who came. */
    private static final String EACH_FIRM = """
            with of_firm as (
                select f.organisation_id as firm, 'P' || cast(p.id as varchar(20)) as who, 0 as invited, 0 as answered, 0 as meeting
                from affiliation f join person p on p.id = f.person_id where p.active = true and %1$s
                union all
                select f.organisation_id, 'P' || cast(i.person_id as varchar(20)), 1, case when i.answer = 'OPEN' then 0 else 1 end, 0
                from invitation i join meeting m on m.id = i.meeting_id join affiliation f on f.person_id = i.person_id
                where %2$s and %3$s
                union all
                select o.id, %4$s, 0, 0, a.meeting_id from organisation o, %5$s
                and (a.organisation_id = o.id or a.organisation_id is null and lower(a.organisation) = lower(o.name))),
            each as (select o.name, count(distinct w.who) as people,
                            count(distinct case when w.invited = 1 then w.who end) as invited,
                            count(distinct case when w.answered = 1 then w.who end) as answered,
                            count(distinct case when w.meeting > 0 then w.who end) as came,
                            count(distinct case when w.meeting > 0 then w.meeting end) as meetings
                     from organisation o left join of_firm w on w.firm = o.id where o.kind = 'COMPANY' group by o.name)
            """.formatted(
                    WORKS_ON.formatted("cast(:to as date)"),
                    HELD,
                    WORKS_ON.formatted("m.takes_place_on"),
                    "case when a.person_id is not null then 'P' || cast(a.person_id as varchar(20))"
                            + " else lower(a.last_name) || '|' || lower(a.first_name) end",
                    CAME);

    private static final String GROUP = Stream.of(
                    "count(*)",
                    "count(case when invited > 0 then 1 end)",
                    "count(case when answered > 0 then 1 end)",
                    "count(case when meetings > 0 then 1 end)",
                    "count(case when meetings > 1 then 1 end)",
                    "count(case when meetings = 0 then 1 end)")
            .map(figure -> "cast(" + figure + " as varchar(9))")
            .collect(Collectors.joining(" || '/' || ", "select ", " from each"));

    private static final String PEOPLE_REACHED = "with each as (select p.id,"
            + " (select count(*) from invitation i join meeting m on m.id = i.meeting_id where i.person_id = p.id and "
            + HELD
            + ") as invited,"
            + " (select count(*) from invitation i join meeting m on m.id = i.meeting_id where i.person_id = p.id and i.answer <> 'OPEN' and "
            + HELD + ") as answered,"
            + " (select count(*) from " + CAME
            + " and a.person_id = p.id) as meetings from person p where p.active = true) "
            + GROUP;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NamedParameterJdbcTemplate batches;

    @Autowired
    Reports reports;

    @Autowired
    CountingReport counting;

    @Autowired
    ClosingList closing;

    @Autowired
    Correcting correcting;

    @Autowired
    Timetable timetable;

    @Autowired
    Clock clock;

    private int attendances;

    @BeforeEach
    void peopleAndFirms() {
        for (int id = 1; id <= NETWORKS; id++) {
            run(
                    "insert into network (id, slug, name, short_name, region, funded, version) values (%1$d, 'n%1$d',"
                            + " 'Netz %1$d', 'Netz %1$d', '', false, 0)",
                    id);
        }
        run(
                "insert into place (id, network_id, name, state, latitude, longitude, seat) values (1, 1, 'Ulm', 'BW', 48.4, 10.0, true)");
        for (int id = 1; id <= ORGANISATIONS; id++) {
            run(
                    "insert into organisation (id, name, kind, size_class) values (%1$d, 'Firma %1$d', 'COMPANY', %2$s)",
                    id, size(id));
        }
        // one in seven organisations of the register is no firm
        run("update organisation set kind = 'SCIENCE' where mod(id, 7) = 0");
        for (int id = 1; id <= PEOPLE; id++) {
            run(
                    "insert into person (id, form_of_address, title, first_name, last_name, language, active, version)"
                            + " values (%1$d, 'NONE', '', 'Kim', 'Muster%1$d', 'de', true, 0)",
                    id);
            // every third has changed the employer in the middle of the year
            String until = id % 3 == 0 ? "date '2026-05-31'" : "null";
            run(
                    "insert into affiliation (person_id, organisation_id, network_id, function, valid_to) values (%1$d, %2$d, %3$d, 'COMPANY', %4$s)",
                    id, employer(id, false), id % NETWORKS + 1, until);
            if (id % 3 == 0) {
                run(
                        "insert into affiliation (person_id, organisation_id, network_id, function, valid_from) values (%1$d, %2$d, %3$d, 'SCIENCE', date '2026-06-01')",
                        id, employer(id, true), id % NETWORKS + 1);
            }
        }
    }

    private static String size(int organisation) {
        return switch (organisation % 3) {
            case 0 -> "null";
            case 1 -> "'SME'";
            default -> "'LARGE'";
        };
    }

    private static int employer(int person, boolean later) {
        return (person + (later ? 5 : 0)) % ORGANISATIONS + 1;
    }

    private void run(String sql, Object... values) {
        jdbc.sql(sql.formatted(values)).update();
    }

    @Test
    void plainSqlCountsTheSame() {
        int figures = 0;
        for (int seed = 1; seed <= SETS; seed++) {
            var random = new Random(seed);
            var series = new SeriesId(enter(seed, random));
            LocalDate from = FIRST.plusDays(random.nextInt(60));
            LocalDate to = FIRST.plusDays(150 + random.nextInt(150));
            ReportScope scope = ReportScope.of(ReportKind.PERIOD, series, from, to);
            Map<String, Object> counted = counted((ReportContent.Body) body(scope));

            assertThat(counted).as("data set " + seed).isEqualTo(second(series, from, to));
            figures += counted.size();
            assertThat(reached(series, from, to))
                    .as("data set " + seed)
                    .isEqualTo(reachedASecondTime(series, from, to));
            assertThat(trips(series, from, to)).as("data set " + seed).isEqualTo(tripsASecondTime(series, from, to));
        }
        assertThat(figures).isGreaterThan(SETS * 15);
    }

    /** The database knows quartiles too; of every tenth person nobody knows when the answer came. */
    @Test
    void theDatabaseFindsTheSameQuartilesOfResponseTimes() {
        String minutes = "mod(i.person_id * 37 + i.meeting_id * 11, 5000)";
        int channels = 0;
        for (int seed = 1; seed <= 10; seed++) {
            var series = new SeriesId(enter(seed, new Random(seed)));
            run("update invitation i set answered_at = invited_at + " + minutes
                    + " * interval '1' minute, channel = case when mod(i.person_id, 3) = 0 then 'CALENDAR' else 'LINK' end"
                    + " where i.answer <> 'OPEN' and mod(i.person_id, 10) > 0");
            LocalDate to = FIRST.plusDays(299);
            var times = (ResponseTimes) body(ReportScope.of(ReportKind.RESPONSE, series, FIRST, to));
            for (ResponseTimes.Line line : times.channels()) {
                channels++;
                ask(
                                "select count(*), " + quartile("0.25", minutes) + ", " + quartile("0.5", minutes) + ", "
                                        + quartile("0.75", minutes)
                                        + " from invitation i join meeting m on m.id = i.meeting_id where " + HELD
                                        + " and i.answered_at is not null and i.channel = '" + line.channel() + "'",
                                series,
                                FIRST,
                                to)
                        .query(row -> {
                            assertThat(line.answers()).isEqualTo(row.getInt(1));
                            assertThat(line.lowerHours()).isCloseTo(row.getDouble(2) / 60, within(0.051));
                            assertThat(line.medianHours()).isCloseTo(row.getDouble(3) / 60, within(0.051));
                            assertThat(line.upperHours()).isCloseTo(row.getDouble(4) / 60, within(0.051));
                        });
            }
        }
        assertThat(channels).isGreaterThan(10);
    }

    private static String quartile(String part, String minutes) {
        return "percentile_cont(" + part + ") within group (order by " + minutes + ")";
    }

    private ReportBody body(ReportScope scope) {
        return counting.count(reports.get(reports.enter(scope, Locale.GERMAN, "rosa", clock.instant())))
                .body();
    }

    /** A series of up to five meetings. @return its number */
    private long enter(int seed, Random random) {
        run(
                "insert into series (id, slug, name, rotates, closed, gap_weeks, begins_at, ends_at, zone, deadline_days,"
                        + " funded, contact_name, contact_email, version) values (%1$d, 'runde-%1$d', 'Runde %1$d', true, true, 9,"
                        + " time '10:00:00', time '16:00:00', 'Europe/Berlin', 14, true, '', 'runde@example.org', 0)",
                seed);
        int meetings = random.nextInt(5);
        for (int number = 1; number <= meetings; number++) {
            long meeting = seed * 10L + number;
            // some on the very first and last day of a period
            LocalDate day = FIRST.plusDays(random.nextInt(300));
            boolean cancelled = random.nextInt(8) == 0;
            run(
                    "insert into meeting (id, series_id, number, uid, sequence, state, takes_place_on, begins_at, ends_at, zone,"
                            + " topic, host_network_id, place_id, changed_at, version) values (%1$d, %2$d, %3$d, 'uid-%1$d', 0,"
                            + " '%4$s', date '%5$s', time '10:00:00', time '16:00:00', 'Europe/Berlin', 'Thema', 1, 1,"
                            + " current_timestamp, 0)",
                    meeting, seed, number, cancelled ? "CANCELLED" : "CONFIRMED", day);
            fill(meeting, day, random);
            if (!cancelled && random.nextInt(3) > 0) {
                closeAndCorrect(new MeetingId(meeting), random);
            }
        }
        return seed;
    }

    private void fill(long meeting, LocalDate day, Random random) {
        List<Map<String, ?>> invited = new ArrayList<>();
        List<Map<String, ?>> came = new ArrayList<>();
        for (int person = 1; person <= PEOPLE; person++) {
            int answer = random.nextInt(8);
            if (answer > 0) {
                invited.add(Map.of(
                        "meeting",
                        meeting,
                        "person",
                        person,
                        "answer",
                        answer < 5 ? "YES" : answer == 5 ? "NO" : answer == 6 ? "MAYBE" : "OPEN",
                        "seat",
                        answer < 4 ? "SEATED" : "NONE"));
            }
            if (random.nextInt(3) > 0) {
                boolean later = person % 3 == 0 && !day.isBefore(LocalDate.of(2026, 6, 1));
                int employer = employer(person, later);
                boolean online = random.nextInt(9) == 0;
                came.add(line(
                        meeting,
                        day,
                        person,
                        "Kim",
                        "Muster" + person,
                        employer,
                        "Firma " + employer,
                        random.nextInt(7) == 0 ? null : person % NETWORKS + 1,
                        later ? "SCIENCE" : "COMPANY",
                        online));
            }
        }
        for (int guest = random.nextInt(6); guest > 0; guest--) {
            // of a firm in the register, of one that is not, of none; under one name again and again
            String firm = List.of("firma 1", "FIRMA 2", "Neue Firma", "neue firma", "")
                    .get(random.nextInt(5));
            came.add(line(
                    meeting,
                    day,
                    null,
                    random.nextBoolean() ? "Gast" : "GAST",
                    "Name" + random.nextInt(3),
                    null,
                    firm,
                    random.nextBoolean() ? null : random.nextInt(NETWORKS) + 1,
                    "GUEST",
                    false));
        }
        batch(
                "insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer, seat, late,"
                        + " companions) values (:meeting, :person, 0, current_timestamp, 0, :answer, :seat, false, 2)",
                invited);
        batch(
                "insert into attendance (meeting_id, person_id, first_name, last_name, organisation_id, organisation,"
                        + " size_class, network_id, function, online, signed, method, checked_in_by) values (:meeting, :person,"
                        + " :first, :last, :firmId, :firm, :size, :network, :function, :online, :signed, 'LIST', 'rosa')",
                came);
    }

    /** Some have grown in the middle of the year, of some nobody knows it any more. */
    private static String sizeOn(LocalDate day, int firm) {
        boolean later = !day.isBefore(LocalDate.of(2026, 6, 1));
        return switch (firm % 7) {
            case 0 -> null;
            case 1, 2 -> "SME";
            case 3 -> "LARGE";
            case 4 -> later ? "LARGE" : "SME";
            case 5 -> later ? null : "LARGE";
            default -> later ? "SME" : null;
        };
    }

    private Map<String, ?> line(
            long meeting,
            LocalDate day,
            Integer person,
            String first,
            String last,
            Integer firmId,
            String firm,
            Integer network,
            String function,
            boolean online) {
        Map<String, Object> line = new TreeMap<>();
        line.put("meeting", meeting);
        line.put("person", person);
        line.put("first", first);
        line.put("last", last);
        line.put("firmId", firmId);
        line.put("firm", firm);
        line.put("size", firmId == null ? null : sizeOn(day, firmId));
        line.put("network", network);
        line.put("function", function);
        line.put("online", online);
        line.put("signed", ++attendances % 4 > 0);
        return line;
    }

    @SuppressWarnings("unchecked")
    private void batch(String sql, List<Map<String, ?>> rows) {
        batches.batchUpdate(sql, rows.toArray(Map[]::new));
    }

    private void closeAndCorrect(MeetingId meeting, Random random) {
        Instant now = clock.instant();
        var seen = closing.seen(timetable.card(meeting), now);
        if (closing.close(meeting, seen, "rosa", now) != ListClosed.DONE) {
            return;
        }
        if (random.nextBoolean()) {
            var guest = Attendee.walkIn("Nora", "Nachtrag", "Neue Firma", null);
            var how = new CheckIn(CheckInMethod.LIST, null, "rosa", false);
            correcting.correct(meeting, List.of(new Correction.WalkedIn(guest, how)), "vergessen", "rosa", now);
        }
        if (random.nextBoolean()) {
            jdbc.sql("select max(id) from attendance where meeting_id = :meeting")
                    .param("meeting", meeting.value())
                    .query(Long.class)
                    .optional()
                    .ifPresent(last -> correcting.correct(
                            meeting,
                            List.of(new Correction.WasNotThere(last)),
                            "war nicht da",
                            "rosa",
                            now.plus(Duration.ofMinutes(1))));
        }
    }

    private static Map<String, Object> counted(ReportContent.Body body) {
        ReportContent.Counts total = body.total();
        Map<String, Object> all = new TreeMap<>();
        all.put("participations", total.participations());
        all.put("people", total.people());
        all.put("organisations", total.organisations());
        all.put("networks", total.networks().size());
        all.put("walk-ins", total.walkIns());
        all.put("present", total.present());
        all.put("online", total.online());
        all.put("expected", total.expected());
        all.put("no-shows", total.noShows());
        all.put("rate", total.noShowPercent() == null ? "" : total.noShowPercent());
        all.put("invited", total.invited());
        all.put("unsigned", total.unsigned());
        all.put("SME", total.sizes().smes());
        all.put("LARGE", total.sizes().large());
        all.put("unknown", total.sizes().unknown());
        all.put("organisations by size", ofSizes(body.organisations()));
        Map<String, Object> each = new TreeMap<>();
        Map<String, Object> kinds = new TreeMap<>();
        for (ReportContent.MeetingLine meeting : body.meetings()) {
            ReportContent.Counts counts = meeting.counts();
            if (counts != null && counts.participations() > 0) {
                each.put(
                        "" + meeting.number(),
                        counts.participations() + "/" + counts.people() + "/" + counts.present() + "/"
                                + counts.walkIns() + "/" + counts.networks().size() + "/"
                                + counts.sizes().smes() + "/" + counts.unsigned());
                counts.kinds()
                        .forEach(kind -> kinds.put(meeting.number() + " " + kind.function(), kind.participations()));
            }
        }
        all.put("each meeting", each);
        all.put("kinds of each meeting", kinds);
        all.put(
                "kinds",
                total.kinds().stream()
                        .collect(Collectors.toMap(
                                ReportContent.KindCount::function, ReportContent.KindCount::participations)));
        all.put(
                "by network",
                body.networks().stream()
                        .collect(Collectors.toMap(
                                ReportContent.NetworkLine::name,
                                line -> line.participations() + "/" + line.people() + "/" + line.meetings())));
        all.put("cancelled", (int) body.meetings().stream()
                .filter(ReportContent.MeetingLine::cancelled)
                .count());
        return all;
    }

    /** Without the percentages. */
    private static Map<String, Object> ofSizes(ReportContent.Sizes sizes) {
        return new TreeMap<>(Map.of("SME", sizes.smes(), "LARGE", sizes.large(), "unknown", sizes.unknown()));
    }

    private Map<String, Object> second(SeriesId series, LocalDate from, LocalDate to) {
        var ask = new Object() {
            <T> T one(String sql, Class<T> type) {
                return jdbc.sql(sql)
                        .param("series", series.value())
                        .param("from", from)
                        .param("to", to)
                        .query(type)
                        .single();
            }

            int number(String sql) {
                return one(sql, Integer.class);
            }

            Map<String, Object> each(String sql) {
                Map<String, Object> found = new TreeMap<>();
                jdbc.sql(sql)
                        .param("series", series.value())
                        .param("from", from)
                        .param("to", to)
                        .query(row -> {
                            found.put(row.getString(1), row.getObject(2));
                        });
                return found;
            }
        };
        int expected = ask.number(MISSED);
        int missed = ask.number(
                MISSED
                        + " and not exists (select 1 from attendance a where a.meeting_id = i.meeting_id and a.person_id = i.person_id)");
        Map<String, Object> all = new TreeMap<>();
        all.put("participations", ask.number("select count(*) from " + CAME));
        all.put("people", ask.number("select count(distinct " + PERSON + ") from " + CAME));
        all.put(
                "organisations",
                ask.number("select count(distinct a.organisation_id) from " + CAME)
                        + ask.number(ORGANISATIONS_OF_GUESTS));
        all.put("networks", ask.number("select count(distinct a.network_id) from " + CAME));
        all.put("walk-ins", ask.number("select count(*) from " + CAME + " and not " + SEATED));
        all.put("present", ask.number("select count(*) from " + CAME + " and " + SEATED));
        all.put("online", ask.number("select count(*) from " + CAME.replace("a.online = false", "a.online = true")));
        all.put("expected", expected);
        all.put("no-shows", missed);
        all.put(
                "rate",
                expected == 0
                        ? ""
                        : BigDecimal.valueOf(100L * missed)
                                .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP)
                                .toString());
        all.put("invited", ask.number(MISSED.replace("and i.answer = 'YES' and i.seat = 'SEATED'", "")));
        all.put("unsigned", ask.number("select count(*) from " + CAME + " and a.signed = false"));
        all.put("SME", ask.number("select count(*) from " + CAME + " and a.size_class = 'SME'"));
        all.put("LARGE", ask.number("select count(*) from " + CAME + " and a.size_class = 'LARGE'"));
        all.put("unknown", ask.number("select count(*) from " + CAME + " and a.size_class is null"));
        Map<String, Object> sizes = new TreeMap<>(Map.of("SME", 0, "LARGE", 0, "unknown", 0));
        sizes.putAll(ask.each(ORGANISATIONS_BY_SIZE));
        sizes.merge("unknown", ask.number(ORGANISATIONS_OF_GUESTS), (one, other) -> (Integer) one + (Integer) other);
        all.put("organisations by size", sizes);
        all.put("each meeting", ask.each(EACH_MEETING));
        all.put(
                "kinds of each meeting",
                ask.each("select cast(m.number as varchar(9)) || ' ' || a.function, cast(count(*) as integer) from "
                        + CAME + " group by m.number, a.function"));
        all.put(
                "kinds",
                ask.each("select a.function, cast(count(*) as integer) from " + CAME + " group by a.function"));
        all.put(
                "by network",
                ask.each(
                        "select coalesce('Netz ' || cast(a.network_id as varchar(9)), ''), cast(count(*) as varchar(9)) || '/' || cast(count(distinct "
                                + PERSON
                                + ") as varchar(9)) || '/' || cast(count(distinct a.meeting_id) as varchar(9)) from "
                                + CAME + " group by a.network_id"));
        all.put(
                "cancelled",
                ask.number(
                        "select count(*) from meeting m where m.series_id = :series and m.state = 'CANCELLED' and m.takes_place_on between :from and :to"));
        return all;
    }

    /** Each firm with its figures, and the people. */
    private Map<String, String> reached(SeriesId series, LocalDate from, LocalDate to) {
        var reach = (Reach) body(ReportScope.of(ReportKind.REACH, series, from, to));
        Map<String, String> all = reach.lines().stream()
                .collect(Collectors.toMap(
                        Reach.Line::name,
                        line -> line.people() + "/" + line.invited() + "/" + line.answered() + "/" + line.came() + "/"
                                + line.meetings(),
                        (one, other) -> one,
                        TreeMap::new));
        all.put("people", group(reach.people()));
        all.put("firms", group(reach.firms()));
        return all;
    }

    private static String group(Reach.Group group) {
        return group.known() + "/" + group.invited() + "/" + group.answered() + "/" + group.came() + "/"
                + group.cameAgain() + "/" + group.never();
    }

    private Map<String, String> reachedASecondTime(SeriesId series, LocalDate from, LocalDate to) {
        Map<String, String> all = new TreeMap<>();
        ask(EACH_FIRM + "select * from each", series, from, to).query(row -> {
            all.put(
                    row.getString("name"),
                    row.getInt("people") + "/" + row.getInt("invited") + "/" + row.getInt("answered") + "/"
                            + row.getInt("came") + "/" + row.getInt("meetings"));
        });
        all.put(
                "people",
                ask(PEOPLE_REACHED, series, from, to).query(String.class).single());
        all.put(
                "firms",
                ask(EACH_FIRM + GROUP, series, from, to).query(String.class).single());
        return all;
    }

    /** How many meetings of others the networks came to. */
    private Map<String, Integer> trips(SeriesId series, LocalDate from, LocalDate to) {
        var ledger = (HostingLedger) body(ReportScope.of(ReportKind.HOSTING, series, from, to));
        return ledger.networks().stream()
                .filter(network -> network.trips() > 0)
                .collect(Collectors.toMap(HostingLedger.Line::network, HostingLedger.Line::trips));
    }

    private Map<String, Integer> tripsASecondTime(SeriesId series, LocalDate from, LocalDate to) {
        Map<String, Integer> all = new TreeMap<>();
        ask(
                        "select 'Netz ' || cast(a.network_id as varchar(9)), count(distinct a.meeting_id) from " + CAME
                                + " and a.network_id <> m.host_network_id group by a.network_id",
                        series,
                        from,
                        to)
                .query(row -> {
                    all.put(row.getString(1), row.getInt(2));
                });
        return all;
    }

    private JdbcClient.StatementSpec ask(String sql, SeriesId series, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("series", series.value()).param("from", from).param("to", to);
    }
}
