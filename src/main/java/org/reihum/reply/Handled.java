package org.reihum.reply;

/** What became of an act at the desk; the names of the kinds are keys of our messages. */
sealed interface Handled {

    record Done() implements Handled {}

    /** It lies beside that person now, and is still to be dealt with. */
    record Assigned(String name) implements Handled {}

    /** It lies beside that person now; the answer was not entered, for a newer one is on record. */
    record Overtaken(String name) implements Handled {}

    /** The answer is entered, but fewer come along than it says. */
    record Fewer() implements Handled {}

    /** Somebody has laid it beside another person at the same moment. */
    record Changed() implements Handled {}

    /** Somebody was first. */
    record DoneBefore(String by) implements Handled {}

    /** Nobody knows whose it is, or the person is not invited any more. */
    record NobodyThere() implements Handled {}

    /** The answer cannot be entered: the meeting has begun, is cancelled or is not online. */
    record NotPossible() implements Handled {}

    /** The substitute comes already. */
    record ComesAlready() implements Handled {}

    /** There is no address to write to, or none that is one. */
    record NoAddress() implements Handled {}

    /** Whether something came of it. */
    default boolean succeeded() {
        return this instanceof Done || this instanceof Assigned || this instanceof Overtaken || this instanceof Fewer;
    }

    /** Whether it is still to be dealt with, beside a person who is known now. */
    default boolean liesBesidePerson() {
        return this instanceof Assigned || this instanceof Overtaken;
    }

    /**
     * The key of what is said about it.
     *
     * @param done what is said when it simply was done
     */
    default String key(String done) {
        return this instanceof Done
                ? "reply.done." + done
                : (succeeded() ? "reply.done." : "reply.refused.") + getClass().getSimpleName();
    }

    /** What fills its message. */
    default String word() {
        if (this instanceof Assigned assigned) {
            return assigned.name();
        }
        if (this instanceof Overtaken overtaken) {
            return overtaken.name();
        }
        return this instanceof DoneBefore before ? before.by() : "";
    }
}
