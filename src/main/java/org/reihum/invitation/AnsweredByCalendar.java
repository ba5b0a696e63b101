package org.reihum.invitation;

/** What became of an answer that a calendar program gave. */
public sealed interface AnsweredByCalendar {

    /**
     * It went the way of all answers.
     *
     * @param fewer whether fewer come along than it says: more than the series allows, or than there are seats for
     */
    record Taken(Answered answered, boolean fewer) implements AnsweredByCalendar {}

    /** The same once more. */
    record Repeated() implements AnsweredByCalendar {}

    /** A newer one is known. */
    record Older() implements AnsweredByCalendar {}

    /** It answers the meeting as it was before it moved: it does not count for the new day. */
    record Outdated() implements AnsweredByCalendar {}

    /** The person has answered by another way since. */
    record Overtaken() implements AnsweredByCalendar {}

    /** Something is answered already, and this was to count only if not. */
    record NotTheFirst() implements AnsweredByCalendar {}

    /** It would give up a seat, and it is not sure enough who says so. Nothing was stored. */
    record Unsure() implements AnsweredByCalendar {}

    /** The meeting has begun or is cancelled, or the person is not invited any more. */
    record Closed() implements AnsweredByCalendar {}
}
