package org.reihum.report;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/** How far a run is, as a person asks. */
enum RunState {
    WAITING("waiting"),
    RUNNING("maybe"),
    DONE("yes"),
    /** By somebody. */
    STOPPED("maybe"),
    FAILED("no");

    private final String look;

    RunState(String look) {
        this.look = look;
    }

    /** Which of the style sheet's states shows it. */
    public String look() {
        return look;
    }

    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether it can go on. */
    public boolean isBroken() {
        return this == STOPPED || this == FAILED;
    }

    /** @param status of the latest attempt; null when there was none, because the application ended before it began */
    static RunState of(@Nullable String status) {
        if (status == null) {
            return FAILED;
        }
        return switch (BatchStatus.valueOf(status)) {
            case STARTING -> WAITING;
            case STARTED, STOPPING -> RUNNING;
            case COMPLETED -> DONE;
            case STOPPED -> STOPPED;
            case FAILED, ABANDONED, UNKNOWN -> FAILED;
        };
    }
}
