package org.reihum.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Counter;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;
import org.reihum.ical.CalendarMessage.Reply;

/** Answers about one meeting, as short as a test wants them, and what is read from them. */
final class Received {

    static final String UID = "7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10@events.example.org";
    static final String ANNA = "anna.mueller+it@firma-sued.example";
    /** Of the meeting: six in the evening in Berlin. */
    static final Moment SIX = at("2027-03-18T17:00:00Z");

    private Received() {}

    static Moment at(String instant) {
        return new Moment.Fixed(Instant.parse(instant));
    }

    static CalendarMessage only(byte[] calendar) {
        List<CalendarMessage> messages = new CalendarReader().read(calendar);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    static About about(String lines) {
        return ((Reply) only(calendar("REPLY", event(lines)))).about();
    }

    static List<Participant> participants(String lines) {
        return ((Reply) only(calendar("REPLY", event(lines)))).participants();
    }

    static Optional<Proposal> proposal(String lines) {
        return ((Counter) only(calendar("COUNTER", event(lines)))).proposal();
    }

    static Participant participant(ParticipationStatus status) {
        return new Participant(List.of(ANNA), Optional.of(status), 0, List.of());
    }

    static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    static byte[] calendar(String method, String components) {
        String head = method.isEmpty() ? "" : "METHOD:" + method + "\n";
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n" + head + components + "END:VCALENDAR\n").getBytes(UTF_8);
    }
}
