package org.reihum.rotation;

import java.util.Optional;

/** Looks on while a plan is sought. Called from the searching thread, and never so often that it costs time. */
@FunctionalInterface
public interface Watch {

    /** Asked now and then; once it says yes, the best so far is what the planner answers. */
    boolean stop();

    /**
     * How far a seeded search is; the exact search, which is over in seconds, tells nothing.
     *
     * @param best score of the best plan so far that keeps all rules
     * @param done iterations
     * @param planned iterations after which it ends of itself
     */
    default void progress(Optional<Score> best, long done, long planned) {}
}
