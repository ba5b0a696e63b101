package org.reihum.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The files that were brought, and what became of them. */
@Component
class ImportFiles {

    private static final String ALL = """
            select i.*, e.status
            from import_file i
            left join (select ep.parameter_value, max(ep.job_execution_id) as latest
                       from batch_job_execution_params ep
                       join batch_job_execution x on x.job_execution_id = ep.job_execution_id
                       join batch_job_instance b on b.job_instance_id = x.job_instance_id
                       where b.job_name in ('import', 'people-import') and ep.parameter_name in ('run', 'sha256')
                       group by ep.parameter_value) a on a.parameter_value = i.run_key
            left join batch_job_execution e on e.job_execution_id = a.latest
            """;
    /** So many characters all headings together may have. */
    static final int HEADINGS = 20_000;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when another has just brought the same file */
    long enter(Kind kind, Upload upload, String fingerprint, String sha256, Reading reading, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into import_file (kind, file_name, fingerprint, sha256, format, encoding, separator, sheet,
                               heading_line, heading_lines, headings, mapping, take_differences, requested_by,
                               requested_at, entered, changed, unchanged, differing, bad, left_out, expected)
                        values (:kind, :name, :fingerprint, :sha, :format, :encoding, :separator, :sheet,
                               :line, :lines, '', '', false, :by, :at, 0, 0, 0, 0, 0, 0, 0)
                        """)
                .param("kind", kind.name())
                .param("name", upload.fileName())
                .param("fingerprint", fingerprint)
                .param("sha", sha256)
                .params(ofReading(reading))
                .param("by", upload.by())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Optional.ofNullable(key.getKeyAs(Long.class)).orElseThrow();
    }

    private static Map<String, Object> ofReading(Reading reading) {
        return Map.of(
                "format", reading.format().name(),
                "encoding", reading.encoding().name(),
                "separator", String.valueOf(reading.separator()),
                "sheet", reading.sheet(),
                "line", reading.headingLine(),
                "lines", reading.headingLines());
    }

    /**
     * How it is to be read from now on.
     *
     * @return false when it is being entered already
     */
    boolean read(long id, Reading reading, List<String> headings, Mapping mapping) {
        String joined = Texts.joined(headings);
        return jdbc.sql("""
                        update import_file set version = version + 1, format = :format, encoding = :encoding, separator = :separator,
                               sheet = :sheet, heading_line = :line, heading_lines = :lines, headings = :headings,
                               mapping = :mapping
                        where id = :id and run_key is null
                        """)
                        .params(ofReading(reading))
                        .param("headings", joined)
                        .param("mapping", mapping.text())
                        .param("id", id)
                        .update()
                == 1;
    }

    void found(long id, Tally tally) {
        add(id, tally, "");
    }

    /** In the transaction of what was done. */
    void done(long id, Tally tally) {
        add(id, tally, "%1$s + ");
    }

    private void add(long id, Tally tally, String before) {
        String sets = List.of("entered", "changed", "unchanged", "differing", "bad", "left_out").stream()
                .map(column -> column + " = " + before.formatted(column) + ":" + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("update import_file set " + sets + (before.isEmpty() ? ", expected = :all" : "") + " where id = :id")
                .param("entered", tally.of(Outcome.ENTERED))
                .param("changed", tally.of(Outcome.CHANGED))
                .param("unchanged", tally.of(Outcome.UNCHANGED))
                .param("differing", tally.of(Outcome.DIFFERING))
                .param("bad", tally.of(Outcome.BAD))
                .param("left_out", tally.of(Outcome.LEFT_OUT))
                .param("all", tally.all())
                .param("id", id)
                .update();
    }

    /** The run begins: what the look ahead has found is counted anew. */
    void reset(long id) {
        jdbc.sql("""
                        update import_file set entered = 0, changed = 0, unchanged = 0, differing = 0, bad = 0, left_out = 0
                        where id = :id
                        """).param("id", id).update();
    }

    /**
     * From now on it is entered, not changed; nothing of it is done yet.
     *
     * @param version that is meant
     * @return false when it was so already, or has been read another way since
     * @throws org.springframework.dao.DataIntegrityViolationException when another file is the same, read the same way
     */
    boolean close(long id, int version, String runKey, boolean takeDifferences) {
        return jdbc.sql("""
                                update import_file set run_key = :key, take_differences = :taking, entered = 0, changed = 0,
                                       unchanged = 0, differing = 0, bad = 0, left_out = 0
                                where id = :id and version = :version and run_key is null
                                """)
                        .param("key", runKey)
                        .param("taking", takeDifferences)
                        .param("version", version)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Nobody else starts it meanwhile; a claim that nobody released is void after twenty seconds.
     *
     * @return false when another has claimed it
     */
    boolean claim(long id) {
        return jdbc.sql("""
                                update import_file set claimed_at = current_timestamp where id = :id
                                and (claimed_at is null or claimed_at < current_timestamp - interval '20' second)
                                """).param("id", id).update() == 1;
    }

    void release(long id) {
        jdbc.sql("update import_file set claimed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void begun(long id, Instant now) {
        jdbc.sql("update import_file set started_at = :now, ended_at = null where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void ended(long id, Instant now) {
        jdbc.sql("update import_file set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** @throws ImportNotFound when there is no such file */
    ImportFile get(long id) {
        return jdbc.sql(ALL + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> file(row))
                .optional()
                .orElseThrow(() -> new ImportNotFound(id));
    }

    Optional<Long> byFingerprint(String fingerprint) {
        return number("fingerprint", fingerprint);
    }

    Optional<Long> byRunKey(String runKey) {
        return number("run_key", runKey);
    }

    private Optional<Long> number(String column, String value) {
        return jdbc.sql("select id from import_file where " + column + " = :value")
                .param("value", value)
                .query(Long.class)
                .optional();
    }

    /** How often that content was brought as that kind of table. */
    int times(Kind kind, String sha256) {
        return jdbc.sql("select count(*) from import_file where kind = :kind and sha256 = :sha")
                .param("kind", kind.name())
                .param("sha", sha256)
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<ImportFile> latest(int limit) {
        return jdbc.sql(ALL + " order by i.id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> file(row))
                .list();
    }

    /** Those to be entered of which no run has noted its end. */
    List<ImportFile> unfinished() {
        return jdbc.sql(ALL + " where i.run_key is not null and i.ended_at is null order by i.id")
                .query((row, number) -> file(row))
                .list();
    }

    private static ImportFile file(ResultSet row) throws SQLException {
        String runKey = row.getString("run_key");
        return new ImportFile(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                runKey,
                row.getString("sha256"),
                new Reading(
                        Reading.Format.valueOf(row.getString("format")),
                        Reading.Encoding.valueOf(row.getString("encoding")),
                        row.getString("separator").charAt(0),
                        row.getString("sheet"),
                        row.getInt("heading_line"),
                        row.getInt("heading_lines")),
                Texts.parted(row.getString("headings")),
                Mapping.of(row.getString("mapping")),
                row.getBoolean("take_differences"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("entered"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("differing"),
                row.getInt("bad"),
                row.getInt("left_out"),
                row.getInt("expected"),
                row.getInt("version"),
                runKey == null ? ImportState.DRAFT : ImportState.of(row.getString("status")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
