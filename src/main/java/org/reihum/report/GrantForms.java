package org.reihum.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.reihum.paper.WordReading;
import org.reihum.paper.WordTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Word forms of funders, one for each grant that has one. */
@Component
class GrantForms {

    /** @param by log-in name */
    record Kept(String name, byte[] octets, String sha256, Instant at, String by) {

        /** Refused when it was taken by an earlier release that looked less closely. */
        WordReading reading() {
            return WordTemplate.tryOut(octets, ReportDocument.sample());
        }

        /** Empty when it can not be filled. */
        Optional<WordTemplate> template() {
            return reading() instanceof WordReading.Read read ? Optional.of(read.template()) : Optional.empty();
        }
    }

    private final JdbcClient jdbc;

    GrantForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> of(long grant) {
        return jdbc.sql("select name, octets, sha256, uploaded_at, uploaded_by from grant_form where grant_id = :grant")
                .param("grant", grant)
                .query((row, number) -> new Kept(
                        row.getString("name"),
                        row.getBytes("octets"),
                        row.getString("sha256"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("uploaded_by")))
                .optional();
    }

    /**
     * The one that reports in that language are filled into. Forms of funders are German, like the names in them: filled in
     * another language they would say half of everything in each.
     */
    Optional<Kept> of(long grant, Locale language) {
        return language.getLanguage().equals("de") ? of(grant) : Optional.empty();
    }

    /** Its name, if the Word file of that report was filled into it; empty where nobody can tell any more. */
    Optional<String> nameOfFilled(Report report) {
        return Optional.ofNullable(report.scope().grant())
                .flatMap(grant -> of(grant, report.language()))
                .filter(form -> report.started() != null && !form.at().isAfter(report.started()))
                .filter(form -> form.template().isPresent())
                .map(Kept::name);
    }

    /** In place of the one before. */
    @Transactional
    public void keep(long grant, String name, byte[] octets, String by, Instant now) {
        drop(grant);
        jdbc.sql("insert into grant_form (grant_id, name, octets, sha256, uploaded_at, uploaded_by)"
                        + " values (:grant, :name, :octets, :sha, :at, :by)")
                .param("grant", grant)
                .param("name", name)
                .param("octets", octets)
                .param("sha", HexFormat.of().formatHex(FileInPieces.sha256().digest(octets)))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void drop(long grant) {
        jdbc.sql("delete from grant_form where grant_id = :grant")
                .param("grant", grant)
                .update();
    }
}
