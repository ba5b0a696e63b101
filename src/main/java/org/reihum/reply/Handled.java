package org.reihum.reply;

/** What became of an act at the desk; the names of the kinds are keys of our messages. */
sealed interface Handled {

    record Done() implements Handled {}

    /** It lies beside that person now, and is still to be dealt with. */
    record Assigned(String name) implements Handled {}

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

    /** Whether it came to what was wanted. */
    default boolean succeeded() {
        return this instanceof Done || this instanceof Assigned;
    }

    /** What fills its message. */
    default String word() {
        if (this instanceof Assigned assigned) {
            return assigned.name();
        }
        return this instanceof DoneBefore before ? before.by() : "";
    }
}
