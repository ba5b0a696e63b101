package org.reihum.ical;

/**
 * The mailbox that reads the answers (ORGANIZER, RFC 5545 3.8.4.3). It must stay the same in every later letter about the
 * same meeting: calendars ignore an update from anybody else.
 *
 * @param name what people see; may be blank
 * @param address a bare mail address without {@code mailto:}
 * @throws IllegalStateException if the address is not one
 */
public record Organizer(String name, String address) {
    public Organizer {
        Mailbox.check(address);
    }
}
