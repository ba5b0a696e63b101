package org.reihum.mail;

/** Nothing can be fetched from a source now. */
class SourceUnavailable extends Exception {

    private final SourceObstacle obstacle;

    SourceUnavailable(SourceObstacle obstacle, Throwable cause) {
        super(obstacle.name(), cause);
        this.obstacle = obstacle;
    }

    SourceObstacle obstacle() {
        return obstacle;
    }
}
