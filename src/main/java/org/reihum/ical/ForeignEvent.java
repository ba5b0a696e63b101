package org.reihum.ical;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.ical.CalendarMessage.About;
import org.reihum.ical.CalendarMessage.Participant;
import org.reihum.ical.CalendarMessage.Proposal;

/** The few lines of a stranger's VEVENT that say something to an organizer. */
final class ForeignEvent {

    /** RFC 7986 5.3 asks for less; ours are far shorter. */
    private static final int LONGEST_UID = 255;

    private final List<ContentLine> lines;

    private ForeignEvent(List<ContentLine> lines) {
        this.lines = lines;
    }

    static ForeignEvent of(List<String> lines) {
        return new ForeignEvent(
                lines.stream().map(ContentLine::of).flatMap(Optional::stream).toList());
    }

    /** Empty when it speaks of one instance and nobody can tell of which. */
    Optional<About> about() {
        Optional<ContentLine> named =
                line("RECURRENCE-ID").filter(line -> !line.value().isEmpty());
        Optional<Moment> instance = named.flatMap(ForeignTime::ofTimeOrDay);
        if (named.isPresent() && instance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new About(
                line("UID").map(ForeignEvent::uid).orElse(""),
                instance,
                sequence(),
                stamp("DTSTAMP").or(() -> stamp("X-MICROSOFT-CDO-REPLYTIME")),
                line("ORGANIZER").flatMap(line -> addresses(line).stream().findFirst()),
                ForeignComment.of(lines)));
    }

    private static String uid(ContentLine line) {
        String uid = PlainText.of(ForeignComment.unescaped(line.value()))
                .replace("\n", "")
                .strip();
        return uid.substring(0, Math.min(uid.length(), LONGEST_UID)).strip();
    }

    List<Participant> participants() {
        return named("ATTENDEE").map(ForeignEvent::participant).toList();
    }

    /** The times of the event itself, as a COUNTER has them. */
    Optional<Proposal> otherTime() {
        return line("DTSTART").flatMap(ForeignTime::of).map(start -> new Proposal(start, end(start)));
    }

    /** What iOS writes into a REPLY: {@code TO-ALL-PROPOSED-NEW-TIME="DTSTART:20270318T180000Z;STATUS:NEEDS-ACTION"}. */
    Optional<Proposal> otherTimeOfReply() {
        return named("ATTENDEE")
                .flatMap(line -> line.parameter("TO-ALL-PROPOSED-NEW-TIME").stream())
                .flatMap(proposal -> proposed(proposal).stream())
                .findFirst();
    }

    private static Optional<Proposal> proposed(String parameter) {
        return part("DTSTART:", parameter).map(start -> new Proposal(start, part("DTEND:", parameter)));
    }

    private static Optional<Moment> part(String name, String parameter) {
        return Stream.of(parameter.split(";"))
                .filter(part -> part.startsWith(name))
                .findFirst()
                .flatMap(part -> ForeignTime.of(part.substring(name.length())));
    }

    private Optional<Moment> end(Moment start) {
        return line("DTEND")
                .flatMap(ForeignTime::of)
                .or(() -> line("DURATION")
                        .flatMap(line -> ForeignTime.duration(line.value()))
                        .map(start::plus));
    }

    private static Participant participant(ContentLine attendee) {
        Optional<ParticipationStatus> status = attendee.parameter("PARTSTAT").flatMap(ForeignEvent::status);
        List<String> delegates = attendee.values("DELEGATED-TO").stream()
                .flatMap(delegate -> ForeignAddress.of(delegate).stream())
                .toList();
        return new Participant(addresses(attendee), status, guests(attendee), delegates);
    }

    /** A principal of a calendar server has its mail address beside it. */
    private static List<String> addresses(ContentLine line) {
        List<String> addresses = new ArrayList<>(line.values("EMAIL"));
        addresses.add(line.value());
        return addresses.stream()
                .flatMap(address -> ForeignAddress.of(address).stream())
                .distinct()
                .toList();
    }

    private static Optional<ParticipationStatus> status(String written) {
        String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(ParticipationStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static int guests(ContentLine attendee) {
        return attendee.parameter("X-NUM-GUESTS").map(ForeignEvent::count).orElse(0);
    }

    private int sequence() {
        int sequence = number("SEQUENCE");
        return sequence > 0 ? sequence : number("X-MICROSOFT-CDO-APPT-SEQUENCE");
    }

    private int number(String name) {
        return line(name).map(line -> count(line.value())).orElse(0);
    }

    /** What is no number, or none that a calendar ever reaches, says nothing. */
    private static int count(String written) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
    }

    /** Written by a program about itself, which has no wall with a clock on it. */
    private Optional<Instant> stamp(String name) {
        return line(name).flatMap(ForeignTime::of).map(moment -> moment.in(ZoneOffset.UTC));
    }

    private Optional<ContentLine> line(String name) {
        return named(name).findFirst();
    }

    private Stream<ContentLine> named(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }
}
