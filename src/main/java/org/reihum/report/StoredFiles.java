package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The files of reports, kept as they were written: what is served later is what was written then, byte for byte. */
@Component
public class StoredFiles {

    /**
     * A file.
     *
     * @param name for the machine, as in addresses: "figures"
     * @param ending "csv"
     * @param sha256 in hexadecimal
     */
    public record Stored(long id, String name, String ending, long octets, String sha256) {}

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins that file anew; what a run that broke off has left of it goes. Complete once it is closed. Within one
     * transaction, so that nobody ever sees half of it.
     */
    public OutputStream write(long report, String name, String ending) {
        find(report, name, ending).ifPresent(this::remove);
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into report_file (report_id, name, ending, octets, sha256)"
                        + " values (:report, :name, :ending, 0, '')")
                .param("report", report)
                .param("name", name)
                .param("ending", ending)
                .update(key, "id");
        return new FileInPieces(jdbc, key.getKeyAs(Long.class));
    }

    private void remove(Stored file) {
        jdbc.sql("delete from report_piece where file_id = :id")
                .param("id", file.id())
                .update();
        jdbc.sql("delete from report_file where id = :id")
                .param("id", file.id())
                .update();
    }

    /** In the order in which they were written. */
    public List<Stored> of(long report) {
        return jdbc.sql(
                        "select id, name, ending, octets, sha256 from report_file where report_id = :report order by id")
                .param("report", report)
                .query(Stored.class)
                .list();
    }

    public Optional<Stored> find(long report, String name, String ending) {
        return of(report).stream()
                .filter(file -> file.name().equals(name) && file.ending().equals(ending))
                .findFirst();
    }

    /** Hands out the octets, piece by piece. */
    public void copy(Stored file, OutputStream to) {
        int piece = 0;
        Optional<byte[]> octets = piece(file, piece);
        while (octets.isPresent()) {
            try {
                to.write(octets.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            octets = piece(file, ++piece);
        }
    }

    private Optional<byte[]> piece(Stored file, int piece) {
        return jdbc.sql("select octets from report_piece where file_id = :file and piece = :piece")
                .param("file", file.id())
                .param("piece", piece)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
