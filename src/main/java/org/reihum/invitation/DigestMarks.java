package org.reihum.invitation;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.reihum.meeting.SeriesId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when the organisers of each series have been told. */
@Component
class DigestMarks {

    private final JdbcClient jdbc;

    DigestMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the digests of a series that has had none; outside of any transaction, which a mark set by another would end. */
    void open(SeriesId series, Instant from) {
        if (exists(series)) {
            return;
        }
        try {
            write("insert into invitation_digest (series_id, told_until) values (:series, :until)", series, from);
        } catch (DuplicateKeyException meanwhile) {
            // another node has set the mark, which is all we want
            return;
        }
    }

    private boolean exists(SeriesId series) {
        return jdbc.sql("select count(*) from invitation_digest where series_id = :series")
                        .param("series", series.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Locked until the transaction ends. */
    Instant lock(SeriesId series) {
        return jdbc.sql("select told_until from invitation_digest where series_id = :series for update")
                .param("series", series.value())
                .query((ResultSet row, int number) ->
                        row.getObject("told_until", OffsetDateTime.class).toInstant())
                .single();
    }

    void move(SeriesId series, Instant until) {
        write("update invitation_digest set told_until = :until where series_id = :series", series, until);
    }

    private void write(String sql, SeriesId series, Instant until) {
        jdbc.sql(sql)
                .param("series", series.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
