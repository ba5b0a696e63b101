package org.reihum.hosting;

import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which series the host consents to the invitation before it goes out. */
@Component
class ConsentRules {

    private final JdbcClient jdbc;

    ConsentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean asks(SeriesId series) {
        return jdbc.sql("select count(*) from host_consent_rule where series_id = :series")
                        .param("series", series.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void set(SeriesId series, boolean asks) {
        jdbc.sql("delete from host_consent_rule where series_id = :series")
                .param("series", series.value())
                .update();
        if (asks) {
            jdbc.sql("insert into host_consent_rule (series_id) values (:series)")
                    .param("series", series.value())
                    .update();
        }
    }
}
