package org.reihum.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What another program's calendar object says to an organizer (iTIP, RFC 5546): one of these for each event in it. Nothing
 * in it is checked against anything of ours, and every text is a stranger's.
 */
public sealed interface CalendarMessage {

    /**
     * The event it is about.
     *
     * @param uid one line of at most 255 characters, without surrounding blanks; may be blank
     * @param instance the RECURRENCE-ID, where it names one
     * @param sequence of the version that was answered (X-MICROSOFT-CDO-APPT-SEQUENCE where SEQUENCE is missing or 0), 0 when
     *     nothing is said
     * @param stamp when it was written: DTSTAMP, else X-MICROSOFT-CDO-REPLYTIME, which are in UTC even without the Z; empty
     *     when neither can be read
     * @param organizer the bare address; empty when missing, as in all replies of Exchange
     * @param comment at most 2,000 characters, without control characters except LF; may be blank
     */
    record About(
            String uid,
            Optional<Moment> instance,
            int sequence,
            Optional<Instant> stamp,
            Optional<String> organizer,
            String comment) {}

    /**
     * Somebody who answers.
     *
     * @param addresses bare, in lower case, of at most 254 characters, the EMAIL parameter first; empty when none can be read
     * @param status empty when missing or none of ours
     * @param guests how many come along (X-NUM-GUESTS), from 0
     * @param delegates the addresses of DELEGATED-TO
     */
    record Participant(
            List<String> addresses, Optional<ParticipationStatus> status, int guests, List<String> delegates) {}

    /**
     * Another time that somebody would like better.
     *
     * @param end as it says, even if that is before the start
     */
    record Proposal(Moment start, Optional<Moment> end) {

        public Instant start(ZoneId zone) {
            return start.in(zone);
        }

        /** Empty when none is behind the start. */
        public Optional<Instant> end(ZoneId zone) {
            return end.map(moment -> moment.in(zone)).filter(start(zone)::isBefore);
        }
    }

    /**
     * METHOD:REPLY.
     *
     * @param proposal what some telephones put into a reply instead of a COUNTER
     */
    record Reply(About about, List<Participant> participants, Optional<Proposal> proposal) implements CalendarMessage {}

    /** METHOD:COUNTER; without a proposal the event differs in something else, which the comment may tell. */
    record Counter(About about, List<Participant> participants, Optional<Proposal> proposal)
            implements CalendarMessage {}

    /** METHOD:REFRESH: please send the event once more. */
    record Refresh(About about, List<Participant> participants) implements CalendarMessage {}

    /** Nothing that an organizer is told: REQUEST, CANCEL, PUBLISH, ADD, DECLINECOUNTER, or no METHOD; never applied. */
    record Other(String method) implements CalendarMessage {}

    /** Cannot be read, or is beyond a limit. */
    record Unreadable(Flaw flaw) implements CalendarMessage {

        /** Why. */
        public enum Flaw {
            EMPTY,
            NO_CALENDAR,
            TOO_LARGE,
            TOO_MANY_COMPONENTS,
            TOO_MANY_ATTENDEES,
            TOO_DEEP,
            BROKEN
        }
    }
}
