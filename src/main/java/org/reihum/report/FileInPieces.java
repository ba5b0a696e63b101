package org.reihum.report;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a file into the database, of which never more than one piece is in memory. */
class FileInPieces extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final long file;
    private final MessageDigest digest = sha256();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int pieces;
    private long octets;
    private boolean closed;

    FileInPieces(JdbcClient jdbc, long file) {
        this.jdbc = jdbc;
        this.file = file;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(from, offset + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                store();
            }
        }
    }

    private void store() {
        byte[] full = Arrays.copyOf(piece, filled);
        digest.update(full);
        octets += filled;
        filled = 0;
        jdbc.sql("insert into report_piece (file_id, piece, octets) values (:file, :piece, :octets)")
                .param("file", file)
                .param("piece", pieces++)
                .param("octets", full)
                .update();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (filled > 0) {
            store();
        }
        jdbc.sql("update report_file set octets = :octets, sha256 = :sha where id = :file")
                .param("octets", octets)
                .param("sha", HexFormat.of().formatHex(digest.digest()))
                .param("file", file)
                .update();
    }
}
