package org.reihum.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes a file in: looks whether it can be read at all, keeps it, and starts its reading. The same file is read once. */
@Component
class Receiving {

    /** So many people a file may hold. */
    static final int MOST = 5_000;

    /** What came of it. */
    sealed interface Result {

        /** Its reading has been started. */
        record Accepted(long id) implements Result {}

        /** The same file was brought before. */
        record KnownAlready(long id) implements Result {}

        /**
         * It can not be read.
         *
         * @param reason in words in messages/imports
         * @param column the column in question
         */
        record Refused(String reason, @Nullable Column column, String found) implements Result {}
    }

    private final PeopleImports imports;
    private final StartingImport starting;

    Receiving(PeopleImports imports, StartingImport starting) {
        this.imports = imports;
        this.starting = starting;
    }

    Result receive(Upload upload, Instant now) {
        if (upload.isSpreadsheet()) {
            return new Result.Refused("SPREADSHEET", null, "");
        }
        CsvText text = CsvText.of(upload.content());
        try {
            Heading heading = Heading.of(text);
            int rows = text.lines().size() - 1;
            if (rows == 0 || rows > MOST) {
                return new Result.Refused(rows == 0 ? "NOBODY" : "TOO_MANY", null, Integer.toString(rows));
            }
            return keep(upload, heading, now);
        } catch (BadHeading bad) {
            return new Result.Refused(bad.code().name(), bad.column().orElse(null), Problems.shown(bad.found()));
        }
    }

    private Result keep(Upload upload, Heading heading, Instant now) {
        String sha256 = sha256(upload.content());
        Optional<Long> known = imports.find(sha256);
        if (known.isPresent()) {
            return new Result.KnownAlready(known.get());
        }
        try {
            long id = imports.enter(upload, sha256, heading.ignored(), now);
            starting.start(id);
            return new Result.Accepted(id);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            return new Result.KnownAlready(imports.find(sha256).orElseThrow(() -> atTheSameMoment));
        }
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
