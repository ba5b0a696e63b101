package org.reihum.report;

/** Somebody has stopped a run; what it has not finished it does when it goes on. */
class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunStopped(long report) {
        super("the run of report " + report + " was stopped");
    }
}
