package org.reihum.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files hold people. Those that nobody entered, and lines that nobody mended, are not kept for ever. */
@Component
class ForgettingFiles {

    private static final List<String> PARTS = List.of(
            "import_piece", "import_problem", "import_difference", "import_choice", "import_edit", "import_shown");

    private final JdbcClient jdbc;
    private final ImportSettings settings;

    ForgettingFiles(JdbcClient jdbc, ImportSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional
    public void forget(Instant now) {
        OffsetDateTime before = now.minus(settings.forgetAfter()).atOffset(ZoneOffset.UTC);
        String old = " (select id from import_file where requested_at < :before and run_key is ";
        PARTS.forEach(part -> jdbc.sql("delete from " + part + " where import_id in" + old + "null)")
                .param("before", before)
                .update());
        jdbc.sql("delete from import_file where requested_at < :before and run_key is null")
                .param("before", before)
                .update();
        jdbc.sql("delete from import_difference where import_id in" + old + "not null)")
                .param("before", before)
                .update();
        jdbc.sql(
                        "update import_problem set cells = null, found = '' where (cells is not null or found <> '') and import_id in"
                                + old + "not null)")
                .param("before", before)
                .update();
    }
}
