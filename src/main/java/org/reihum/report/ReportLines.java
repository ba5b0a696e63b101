package org.reihum.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.reihum.network.SafeCsv;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the files, as they were written. */
@Component
class ReportLines {

    /** Where the line of all meetings together stands. */
    static final int LAST = 1_000_000;

    /** @param position its place in the file; the heading has 0 */
    record Line(int position, String text) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ReportLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes those lines; one that stands at the same place already is written anew, so that a repeat doubles nothing. */
    void write(long report, ReportFile file, List<? extends Line> lines) {
        var rows = lines.stream()
                .map(line ->
                        Map.of("report", report, "file", file.name(), "position", line.position(), "line", line.text()))
                .toArray(Map[]::new);
        @SuppressWarnings("unchecked")
        Map<String, ?>[] values = rows;
        batches.batchUpdate(
                "delete from report_line where report_id = :report and file = :file and position = :position", values);
        batches.batchUpdate(
                "insert into report_line (report_id, file, position, line) values (:report, :file, :position, :line)",
                values);
    }

    /** The file as it is served: always the same octets. */
    byte[] octets(long report, ReportFile file) {
        var text = new StringBuilder(SafeCsv.BYTE_ORDER_MARK);
        jdbc.sql("select line from report_line where report_id = :report and file = :file order by position")
                .param("report", report)
                .param("file", file.name())
                .query(String.class)
                .list()
                .forEach(text::append);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
