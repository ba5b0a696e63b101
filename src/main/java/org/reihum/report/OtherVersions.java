package org.reihum.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else there is of the same report: whoever hands one on should know that there is a newer one. */
@Component
class OtherVersions {

    /** A version that is complete. */
    record Version(long id, int number, Locale language, Instant at) {}

    /** @param later the latest, {@code earlier} the one before; null for none. The same in other languages: {@code same} */
    record Around(@Nullable Version later, @Nullable Version earlier, List<Version> same) {}

    /** That {@code o} is the same report as {@code r}, and complete. */
    static final String SAME = """
            o.kind = r.kind and coalesce(o.grant_id, 0) = coalesce(r.grant_id, 0)
              and coalesce(o.series_id, 0) = coalesce(r.series_id, 0)
              and coalesce(o.meeting_id, 0) = coalesce(r.meeting_id, 0)
              and coalesce(o.first_day, date '1900-01-01') = coalesce(r.first_day, date '1900-01-01')
              and coalesce(o.last_day, date '1900-01-01') = coalesce(r.last_day, date '1900-01-01')
              and o.completed_at is not null and o.version is not null
            """;

    private final JdbcClient jdbc;

    OtherVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Around around(Report report) {
        if (report.version() == null) {
            return new Around(null, null, List.of());
        }
        int number = report.version();
        List<Version> all = all(report.id());
        return new Around(
                first(all.stream().filter(each -> each.number() > number), report.language())
                        .orElse(null),
                first(all.stream().filter(each -> each.number() < number), report.language())
                        .orElse(null),
                all.stream()
                        .filter(each ->
                                each.number() == number && !each.language().equals(report.language()))
                        .toList());
    }

    /** The latest; of those with the same number the one in that language. */
    private static Optional<Version> first(Stream<Version> versions, Locale language) {
        return versions.min(Comparator.comparing((Version each) -> -each.number())
                .thenComparing(each -> !each.language().equals(language))
                .thenComparing(each -> -each.id()));
    }

    private List<Version> all(long report) {
        return jdbc.sql("select o.id, o.version, o.language, o.requested_at from report r join report o on " + SAME
                        + " where r.id = :id and o.id <> r.id order by o.id desc")
                .param("id", report)
                .query((row, number) -> new Version(
                        row.getLong("id"),
                        row.getInt("version"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
