package org.reihum.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Brings files and has them entered, as an organiser does who agrees with every proposal. */
@TestComponent
class ImportDesk {

    private final Receiving receiving;
    private final StartingImport starting;
    private final ImportFiles files;
    private final ThreadPoolTaskExecutor pool;
    private final Clock clock;

    ImportDesk(
            Receiving receiving,
            StartingImport starting,
            ImportFiles files,
            @Qualifier("batchRuns") ThreadPoolTaskExecutor pool,
            Clock clock) {
        this.receiving = receiving;
        this.starting = starting;
        this.files = files;
        this.pool = pool;
        this.clock = clock;
    }

    Receiving.Result receive(Kind kind, byte[] content) {
        return receiving.receive(
                kind, Upload.of("C:\\liste\\leute.csv", content, "rosa@example.org"), false, clock.instant());
    }

    /** Not entered yet. */
    ImportFile open(Kind kind, byte[] content) {
        return files.get(((Receiving.Result.Accepted) receive(kind, content)).id());
    }

    ImportFile open(String people) {
        return open(Kind.PEOPLE, people.getBytes(StandardCharsets.UTF_8));
    }

    ImportFile enter(Kind kind, byte[] content) {
        return enter(open(kind, content), false, List.of());
    }

    ImportFile enter(String people) {
        return enter(open(people), false, List.of());
    }

    ImportFile enter(String people, Charset charset) {
        return enter(Kind.PEOPLE, people.getBytes(charset));
    }

    ImportFile enter(ImportFile file, boolean takeAll, Collection<Integer> chosen) {
        starting.start(file.id(), takeAll, chosen);
        untilAllRunsEnded();
        return files.get(file.id());
    }

    /** The pool has one thread: what comes after the runs begins when they have ended. */
    void untilAllRunsEnded() {
        try {
            pool.submit(() -> {}).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
