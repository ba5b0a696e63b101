package org.reihum.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a file in: guesses how it is read, keeps it, and looks ahead what would become of it. Nothing is entered yet. */
@Component
class Receiving {

    /** What came of it. */
    sealed interface Result {

        /** It can be looked at. */
        record Accepted(long id) implements Result {}

        /** The same file was brought before. */
        record KnownAlready(long id) implements Result {}

        /** There is no table in it; in words in messages/imports. */
        record Refused(BadFile.Code code) implements Result {}
    }

    private final ImportFiles files;
    private final Pieces pieces;
    private final ReadingAnew reading;
    private final ForgettingFiles forgetting;
    private final TransactionOperations transaction;
    private final ImportSettings settings;

    Receiving(
            ImportFiles files,
            Pieces pieces,
            ReadingAnew reading,
            ForgettingFiles forgetting,
            TransactionOperations transaction,
            ImportSettings settings) {
        this.files = files;
        this.pieces = pieces;
        this.reading = reading;
        this.forgetting = forgetting;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** @param again open it even when the same was brought before */
    Result receive(Kind named, Upload upload, boolean again, Instant now) {
        forgetting.forget(now);
        try {
            if (upload.content().length == 0) {
                throw new BadFile(BadFile.Code.EMPTY);
            }
            TableFile file = TableFile.of(upload.content());
            Kind kind = OwnLists.recognise(file).orElse(named);
            return receiveAs(kind, upload, file, again, now);
        } catch (BadFile bad) {
            return new Result.Refused(bad.code());
        }
    }

    private Result receiveAs(Kind kind, Upload upload, TableFile file, boolean again, Instant now) {
        String sha256 = Digest.of(upload.content());
        String fingerprint =
                Digest.of(List.of(kind.name(), sha256, again ? Integer.toString(files.times(kind, sha256)) : "0"));
        var known = files.byFingerprint(fingerprint);
        if (known.isPresent()) {
            return new Result.KnownAlready(known.get());
        }
        Reading guess = guess(kind, file);
        try {
            Long id = transaction.execute(status -> {
                long entered = files.enter(kind, upload, fingerprint, sha256, guess, now);
                pieces.keep(entered, upload.content());
                reading.read(entered, guess);
                return entered;
            });
            return new Result.Accepted(Objects.requireNonNull(id));
        } catch (DataIntegrityViolationException atTheSameMoment) {
            return new Result.KnownAlready(files.byFingerprint(fingerprint).orElseThrow(() -> atTheSameMoment));
        }
    }

    private Reading guess(Kind kind, TableFile file) {
        Reading guess = new GuessingReading(kind).guess(file);
        if (guess.format() == Reading.Format.VCF && kind != Kind.PEOPLE) {
            throw new BadFile(BadFile.Code.CARDS);
        }
        int lines = 0;
        try (var all = file.lines(guess)) {
            while (all.hasNext() && lines <= settings.mostLines() + guess.headingLines()) {
                lines += all.next().number() > guess.before() ? 1 : 0;
            }
        }
        if (lines == 0 || lines > settings.mostLines()) {
            throw new BadFile(lines == 0 ? BadFile.Code.EMPTY : BadFile.Code.TOO_MANY_LINES);
        }
        return guess;
    }
}
