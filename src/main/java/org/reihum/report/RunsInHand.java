package org.reihum.report;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final AtomicInteger inHand = new AtomicInteger();
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

    /** The parameters of a run that is about to be entered, with the name of this process, which shows life first. */
    JobParameters signed(JobParameters parameters) {
        showLife();
        return new JobParametersBuilder(parameters)
                .addString(PROCESS, process, false)
                .toJobParameters();
    }

    /** The run, which is in hand from now until it has ended. */
    Runnable taken(Runnable run) {
        inHand.incrementAndGet();
        return () -> {
            try {
                run.run();
            } finally {
                inHand.decrementAndGet();
            }
        };
    }

    private void beat() {
        try {
            if (inHand.get() > 0) {
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
        if (inHand.get() == 0) {
            jdbc.sql("delete from run_process where id = :id")
                    .param("id", process)
                    .update();
        }
    }
}
