package org.reihum.report;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The runs that this process has in hand, those that wait for their turn too. While there are any it says every ten
 * seconds that it lives: a run is dead when its process is silent, however long it waits or a step of it takes.
 */
@Component
class RunsInHand implements DisposableBean {

    /** The parameter that names the process of a run; it does not identify the run, which another may go on with. */
    static final String PROCESS = "process";

    /** After so long without a sign a process is dead. Six signs may be late, or the database away for as long. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RunsInHand.class);
    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private final String process = UUID.randomUUID().toString();
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<@Nullable Turn> begun = new ThreadLocal<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "batch-heart");
        thread.setDaemon(true);
        return thread;
    });
    private final JdbcClient jdbc;

    RunsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
        heart.scheduleWithFixedDelay(this::beat, SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
    }

    String process() {
        return process;
    }

    /** A run from the moment before it is entered until it has ended. */
    private static final class Turn {

        private volatile long run;
        private volatile boolean taken;

        /** Not known until it is entered. */
        boolean couldBe(long id) {
            return run == 0 || run == id;
        }
    }

    /** What enters a run, and gives its parameters on. */
    interface Entering {
        @Nullable
        Object enter(JobParameters parameters) throws Throwable;
    }

    /** Enters a run with the name of this process, which shows life first; it is in hand until it has ended. */
    @Nullable
    Object entered(JobParameters parameters, Entering entering) throws Throwable {
        showLife();
        var turn = new Turn();
        turns.add(turn);
        begun.set(turn);
        try {
            Object run = entering.enter(new JobParametersBuilder(parameters)
                    .addString(PROCESS, process, false)
                    .toJobParameters());
            if (run instanceof JobExecution entered) {
                turn.run = entered.getId();
            }
            return run;
        } finally {
            begun.remove();
            if (!turn.taken) {
                turns.remove(turn);
            }
        }
    }

    /** The run that is being entered, which is in hand until this has come to its end, whether or not that could be noted. */
    Runnable taken(Runnable run) {
        Turn turn = begun.get();
        if (turn == null) {
            return run;
        }
        turn.taken = true;
        return () -> {
            try {
                run.run();
            } finally {
                turns.remove(turn);
            }
        };
    }

    /** Whether it could be one of those in hand, by its number. */
    boolean has(long run) {
        return turns.stream().anyMatch(turn -> turn.couldBe(run));
    }

    private void beat() {
        try {
            if (!turns.isEmpty()) {
                showLife();
            }
        } catch (DataAccessException away) {
            LOG.warn("The database does not hear that this process lives: {}", away.getMessage());
        }
    }

    private synchronized void showLife() {
        int known = jdbc.sql("update run_process set seen_at = current_timestamp where id = :id")
                .param("id", process)
                .update();
        if (known == 0) {
            jdbc.sql("insert into run_process (id, seen_at) values (:id, current_timestamp)")
                    .param("id", process)
                    .update();
        }
    }

    /** What could not end in time is taken over when this process has been silent long enough to be gone for sure. */
    @Override
    public void destroy() {
        heart.shutdownNow();
        if (turns.isEmpty()) {
            jdbc.sql("delete from run_process where id = :id")
                    .param("id", process)
                    .update();
        }
    }
}
