package org.reihum.ical;

/**
 * The one person a letter is for (ATTENDEE, RFC 5545 3.8.4.1). Calendars show attendees like a list of recipients, so no
 * letter ever names a second one.
 *
 * @param name what people see; may be blank
 * @param address a bare mail address without {@code mailto:}, as the person gave it
 * @param status the answer stored so far
 * @param rsvp whether the calendar is to ask (again) for an answer; has no meaning in a cancellation
 * @throws IllegalStateException if the address is not one
 */
public record Attendee(String name, String address, ParticipationStatus status, boolean rsvp) {
    public Attendee {
        Mailbox.check(address);
    }
}
