package org.reihum.imports;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of people that were brought, and what became of them. */
@Component
class PeopleImports {

    /** What became of a good line. */
    enum Outcome {
        ENTERED("entered"),
        CHANGED("changed"),
        UNCHANGED("unchanged");

        private final String column;

        Outcome(String column) {
            this.column = column;
        }
    }

    private static final int PIECE = 64 * 1024;

    private static final String ALL = """
            select i.*, e.status,
                   (select count(*) from people_import_problem p where p.import_id = i.id) as skipped
            from people_import i
            left join (select ep.parameter_value, max(ep.job_execution_id) as latest
                       from batch_job_execution_params ep
                       join batch_job_execution x on x.job_execution_id = ep.job_execution_id
                       join batch_job_instance b on b.job_instance_id = x.job_instance_id
                       where b.job_name = 'people-import' and ep.parameter_name = 'sha256'
                       group by ep.parameter_value) a on a.parameter_value = i.sha256
            left join batch_job_execution e on e.job_execution_id = a.latest
            """;

    private final JdbcClient jdbc;

    PeopleImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when another has just brought the same file */
    @Transactional
    public long enter(Upload upload, String sha256, List<String> ignored, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into people_import (sha256, file_name, ignored, requested_by, requested_at,
                                                   entered, changed, unchanged)
                        values (:sha, :name, :ignored, :by, :at, 0, 0, 0)
                        """)
                .param("sha", sha256)
                .param("name", upload.fileName())
                .param("ignored", Problems.shown(String.join(", ", ignored)))
                .param("by", upload.by())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        Long id = key.getKeyAs(Long.class);
        if (id == null) {
            throw new IllegalStateException("no number for " + upload.fileName());
        }
        byte[] file = upload.content();
        for (int position = 0; position * PIECE < file.length; position++) {
            keep(
                    id,
                    position,
                    Arrays.copyOfRange(file, position * PIECE, Math.min((position + 1) * PIECE, file.length)));
        }
        return id;
    }

    private void keep(long id, int position, byte[] piece) {
        jdbc.sql("insert into people_import_piece (import_id, position, content) values (:id, :position, :piece)")
                .param("id", id)
                .param("position", position)
                .param("piece", piece)
                .update();
    }

    byte[] content(long id) {
        var file = new ByteArrayOutputStream();
        jdbc.sql("select content from people_import_piece where import_id = :id order by position")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .list()
                .forEach(file::writeBytes);
        return file.toByteArray();
    }

    /** The people are in the register; the file with them is kept no longer. */
    void forgetContent(long id) {
        jdbc.sql("delete from people_import_piece where import_id = :id")
                .param("id", id)
                .update();
    }

    void count(long id, Outcome outcome) {
        jdbc.sql("update people_import set " + outcome.column + " = " + outcome.column + " + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void begun(long id, Instant now) {
        jdbc.sql("update people_import set started_at = :now, ended_at = null where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void ended(long id, Instant now) {
        jdbc.sql("update people_import set ended_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** @throws ImportNotFound when there is no such import */
    PeopleImport get(long id) {
        return jdbc.sql(ALL + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> new ImportNotFound(id));
    }

    Optional<Long> find(String sha256) {
        return jdbc.sql("select id from people_import where sha256 = :sha")
                .param("sha", sha256)
                .query(Long.class)
                .optional();
    }

    /** The latest first. */
    List<PeopleImport> latest(int limit) {
        return jdbc.sql(ALL + " order by i.id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    private static PeopleImport row(ResultSet row) throws SQLException {
        return new PeopleImport(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("ignored"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("entered"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("skipped"),
                ImportState.of(row.getString("status")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
