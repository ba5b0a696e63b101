package org.reihum.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files in pieces, and hands them out so, until they are forgotten. */
@Component
class Pieces {

    private static final int PIECE = 64 * 1024;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long id, byte[] file) {
        for (int position = 0; position * PIECE < file.length; position++) {
            jdbc.sql("insert into import_piece (import_id, position, content) values (:id, :position, :piece)")
                    .param("id", id)
                    .param("position", position)
                    .param(
                            "piece",
                            Arrays.copyOfRange(file, position * PIECE, Math.min((position + 1) * PIECE, file.length)))
                    .update();
        }
    }

    TableFile file(long id) {
        return new TableFile(() -> new SequenceInputStream(new Streams(id)));
    }

    boolean has(long id) {
        return piece(id, 0).isPresent();
    }

    void forget(long id) {
        jdbc.sql("delete from import_piece where import_id = :id")
                .param("id", id)
                .update();
    }

    private Optional<byte[]> piece(long id, int position) {
        return jdbc.sql("select content from import_piece where import_id = :id and position = :position")
                .param("id", id)
                .param("position", position)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** Each piece is fetched when the one before it has been read. */
    private class Streams implements Enumeration<InputStream> {

        private final long id;
        private int position;
        private Optional<byte[]> next;

        Streams(long id) {
            this.id = id;
            next = piece(id, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = next.orElseThrow(NoSuchElementException::new);
            next = piece(id, ++position);
            return new ByteArrayInputStream(piece);
        }
    }
}
