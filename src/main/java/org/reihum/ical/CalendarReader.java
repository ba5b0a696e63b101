package org.reihum.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reihum.ical.CalendarMessage.Counter;
import org.reihum.ical.CalendarMessage.Other;
import org.reihum.ical.CalendarMessage.Refresh;
import org.reihum.ical.CalendarMessage.Reply;
import org.reihum.ical.CalendarMessage.Unreadable;
import org.reihum.ical.CalendarMessage.Unreadable.Flaw;

/**
 * Reads calendar objects of strangers within limits that hold before anything is parsed. Expands no recurrence and no time
 * zone of theirs.
 *
 * <p>It reads the dozen properties that an answer consists of from the lines themselves, without iCal4j: that one expands a
 * foreign VTIMEZONE without bound, keeps only the last of several calendars, and gives up on names with a colon or a
 * semicolon, all of which comes in real mail.
 */
public final class CalendarReader {

    private static final int LARGEST = 256 * 1024;

    /**
     * Never throws, and never needs longer than the size of what it reads allows.
     *
     * @param content as it came, in whatever encoding: UTF-8 where it is valid, else windows-1252
     * @return at least one
     */
    public List<CalendarMessage> read(byte[] content) {
        if (content.length > LARGEST) {
            return List.of(new Unreadable(Flaw.TOO_LARGE));
        }
        List<String> lines = ForeignText.lines(content);
        if (lines.stream().allMatch(String::isBlank)) {
            return List.of(new Unreadable(Flaw.EMPTY));
        }
        ForeignCalendar.Found found = ForeignCalendar.in(lines);
        if (found.flaw().isPresent()) {
            return List.of(new Unreadable(found.flaw().get()));
        }
        return found.calendars().stream()
                .flatMap(calendar -> messages(calendar).stream())
                .toList();
    }

    private static List<CalendarMessage> messages(ForeignCalendar calendar) {
        boolean forUs = List.of("REPLY", "COUNTER", "REFRESH").contains(calendar.method());
        boolean unknown = calendar.method().isEmpty() && calendar.cutOff();
        if (!forUs && !unknown) {
            return List.of(new Other(calendar.method()));
        }
        List<CalendarMessage> messages = new ArrayList<>();
        if (forUs) {
            calendar.events().forEach(lines -> messages.add(message(calendar.method(), ForeignEvent.of(lines))));
        }
        if (calendar.cutOff() || messages.isEmpty()) {
            messages.add(new Unreadable(Flaw.BROKEN));
        }
        return messages;
    }

    private static CalendarMessage message(String method, ForeignEvent event) {
        Optional<CalendarMessage> message = event.about().map(about -> switch (method) {
            case "REPLY" -> new Reply(about, event.participants(), event.otherTimeOfReply());
            case "COUNTER" ->
                new Counter(about, event.participants(), event.otherTime().or(event::otherTimeOfReply));
            default -> new Refresh(about, event.participants());
        });
        return message.orElseGet(() -> new Unreadable(Flaw.BROKEN));
    }
}
