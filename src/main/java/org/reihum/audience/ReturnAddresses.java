package org.reihum.audience;

import java.util.Optional;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where letters on paper come back to when they cannot be delivered: one line for each series. */
@Component
class ReturnAddresses {

    private final JdbcClient jdbc;

    ReturnAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty as long as nobody has entered it. */
    Optional<String> of(SeriesId series) {
        return jdbc.sql("select address from letter_return_address where series_id = :series")
                .param("series", series.value())
                .query(String.class)
                .optional();
    }

    @Transactional
    public void set(SeriesId series, String address) {
        if (write("update letter_return_address set address = :address where series_id = :series", series, address)
                == 0) {
            write("insert into letter_return_address (series_id, address) values (:series, :address)", series, address);
        }
    }

    private int write(String sql, SeriesId series, String address) {
        return jdbc.sql(sql)
                .param("series", series.value())
                .param("address", address)
                .update();
    }
}
