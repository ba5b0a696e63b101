package org.reihum.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;

/** How far a file is. */
enum ImportState {
    DRAFT("open"),
    WAITING("waiting"),
    RUNNING("maybe"),
    DONE("yes"),
    FAILED("no");

    private final String look;

    ImportState(String look) {
        this.look = look;
    }

    /** Which of the style sheet's states shows it. */
    public String look() {
        return look;
    }

    public boolean isUnderWay() {
        return this == WAITING || this == RUNNING;
    }

    /** @param status of the latest attempt; null when the application ended before there was one */
    static ImportState of(@Nullable String status) {
        if (status == null) {
            return FAILED;
        }
        return switch (BatchStatus.valueOf(status)) {
            case STARTING -> WAITING;
            case STARTED, STOPPING -> RUNNING;
            case COMPLETED -> DONE;
            case FAILED, STOPPED, ABANDONED, UNKNOWN -> FAILED;
        };
    }
}
