package org.reihum.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.ical.CalendarMessage.Unreadable.Flaw;

/**
 * One VCALENDAR of a stranger: its METHOD and the lines of its events, without what is nested in them. All else is passed over
 * unread, time zones above all.
 *
 * @param method in capitals; blank when missing
 * @param events the unfolded lines of each whole VEVENT
 * @param cutOff whether it stops before its last event ended
 */
record ForeignCalendar(String method, List<List<String>> events, boolean cutOff) {

    /** What a text holds, or why it is not taken apart. */
    record Found(List<ForeignCalendar> calendars, Optional<Flaw> flaw) {}

    /** What stands before, between and behind the calendars is nobody's business, such as the footer of a mailing list. */
    static Found in(List<String> lines) {
        Taking taking = new Taking();
        for (String line : lines) {
            Optional<Flaw> flaw = taking.take(line);
            if (flaw.isPresent()) {
                return new Found(List.of(), flaw);
            }
        }
        taking.finish();
        return new Found(
                taking.calendars, taking.calendars.isEmpty() ? Optional.of(Flaw.NO_CALENDAR) : Optional.empty());
    }

    /** Goes through the lines once and counts before anything is kept. */
    private static final class Taking {

        private static final int COMPONENTS = 50;
        private static final int ATTENDEES = 200;
        private static final int DEPTH = 10;

        private final List<ForeignCalendar> calendars = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>();
        private String method = "";
        private List<List<String>> events = new ArrayList<>();
        private List<String> event = new ArrayList<>();
        private int components;
        private int attendees;

        Optional<Flaw> take(String line) {
            String begun = named("BEGIN", line);
            if (!begun.isEmpty()) {
                return begin(begun);
            }
            String ended = named("END", line);
            if (!ended.isEmpty()) {
                end(ended);
            } else if (open.size() == 1 && method.isEmpty()) {
                method = named("METHOD", line);
            } else if (inEvent()) {
                event.add(line);
                attendees += isAttendee(line) ? 1 : 0;
            }
            return attendees > ATTENDEES ? Optional.of(Flaw.TOO_MANY_ATTENDEES) : Optional.empty();
        }

        private Optional<Flaw> begin(String name) {
            if (name.equals("VCALENDAR")) {
                finish();
            } else if (open.isEmpty()) {
                return Optional.empty();
            }
            // a zone may list every change of a century
            components += open.contains("VTIMEZONE") ? 0 : 1;
            open.push(name);
            if (components > COMPONENTS) {
                return Optional.of(Flaw.TOO_MANY_COMPONENTS);
            }
            return open.size() > DEPTH ? Optional.of(Flaw.TOO_DEEP) : Optional.empty();
        }

        /** Ends what was left open inside it as well. */
        private void end(String name) {
            if (!open.contains(name)) {
                return;
            }
            boolean event = eventIsOpen();
            while (!open.pop().equals(name)) {
                // left open inside
            }
            if (event && !eventIsOpen() && name.equals("VEVENT")) {
                events.add(this.event);
                this.event = new ArrayList<>();
            }
            if (open.isEmpty()) {
                close(event && !name.equals("VEVENT"));
            }
        }

        void finish() {
            if (!open.isEmpty()) {
                boolean cutOff = eventIsOpen() || events.isEmpty();
                open.clear();
                close(cutOff);
            }
        }

        private void close(boolean cutOff) {
            calendars.add(new ForeignCalendar(method, events, cutOff));
            method = "";
            events = new ArrayList<>();
            event = new ArrayList<>();
        }

        private boolean inEvent() {
            return open.size() == 2 && open.getFirst().equals("VEVENT");
        }

        private boolean eventIsOpen() {
            return open.size() > 1 && open.contains("VEVENT");
        }

        private static boolean isAttendee(String line) {
            return line.regionMatches(true, 0, "ATTENDEE", 0, 8);
        }

        /** The value of such a line in capitals; blank for any other line. */
        private static String named(String name, String line) {
            if (!line.regionMatches(true, 0, name, 0, name.length())) {
                return "";
            }
            int colon = line.indexOf(':', name.length());
            boolean such = colon >= 0 && line.substring(name.length(), colon).isBlank();
            return such ? line.substring(colon + 1).strip().toUpperCase(Locale.ROOT) : "";
        }
    }
}
