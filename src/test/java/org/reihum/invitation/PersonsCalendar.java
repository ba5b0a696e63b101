package org.reihum.invitation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar of one person, which follows the messages it gets as RFC 5546 tells an attendee's program to: an older or
 * equal message is dropped, one from another organizer too. Read by biweekly, which is not ours.
 */
final class PersonsCalendar {

    /** What a program would do with a message. */
    enum Effect {
        ADDED,
        /** Asks the person again. */
        ASKS_AGAIN,
        /** Changed without asking. */
        UPDATED,
        REMOVED,
        IGNORED
    }

    private final String owner;
    private final Map<String, VEvent> entries = new LinkedHashMap<>();
    /** Removed entries leave a mark, so that an older message does not bring them back. */
    private final Map<String, VEvent> last = new LinkedHashMap<>();

    PersonsCalendar(String owner) {
        this.owner = owner;
    }

    Effect take(MimeMessage message) throws MessagingException, IOException {
        return take(calendarOf(message).orElseThrow());
    }

    Effect take(byte[] content) {
        ICalendar calendar =
                Biweekly.parse(new String(content, StandardCharsets.UTF_8)).first();
        VEvent event = calendar.getEvents().get(0);
        String uid = event.getUid().getValue();
        VEvent known = last.get(uid);
        if (!isForOwner(event) || known != null && !(isNewer(event, known) && sameOrganizer(event, known))) {
            return Effect.IGNORED;
        }
        last.put(uid, event);
        if (calendar.getMethod().isCancel()) {
            return entries.remove(uid) == null ? Effect.IGNORED : Effect.REMOVED;
        }
        VEvent before = entries.put(uid, event);
        if (before == null) {
            return Effect.ADDED;
        }
        boolean asks = event.getAttendees().get(0).getRsvp()
                && event.getSequence().getValue() > before.getSequence().getValue();
        return asks ? Effect.ASKS_AGAIN : Effect.UPDATED;
    }

    /** Of the only meeting in it. */
    VEvent entry() {
        return entries.values().iterator().next();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private boolean isForOwner(VEvent event) {
        return event.getAttendees().size() == 1
                && event.getAttendees().get(0).getEmail().equals(owner);
    }

    private static boolean isNewer(VEvent event, VEvent known) {
        int bySequence =
                event.getSequence().getValue().compareTo(known.getSequence().getValue());
        return bySequence > 0
                || bySequence == 0
                        && event.getDateTimeStamp()
                                .getValue()
                                .after(known.getDateTimeStamp().getValue());
    }

    private static boolean sameOrganizer(VEvent event, VEvent known) {
        return event.getOrganizer().getEmail().equals(known.getOrganizer().getEmail());
    }

    /** The calendar part, last among the alternatives. */
    static Optional<byte[]> calendarOf(Part part) throws MessagingException, IOException {
        return find(part, "text/calendar");
    }

    static Optional<byte[]> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getInputStream().readAllBytes());
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            Optional<byte[]> found = find(inner, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
