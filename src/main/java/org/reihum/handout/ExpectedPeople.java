package org.reihum.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.GuestList;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Directory;
import org.reihum.network.Function;
import org.reihum.network.GermanOrder;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who has a seat at a meeting, as papers name them. */
@Component
class ExpectedPeople {

    private final GuestList guests;
    private final Directory directory;
    private final MessageSource messages;

    ExpectedPeople(GuestList guests, Directory directory, MessageSource messages) {
        this.guests = guests;
        this.directory = directory;
        this.messages = messages;
    }

    /** By name, in the German order; with the function of the day of the meeting as a few letters. */
    List<PrintedLine> of(MeetingCard meeting, Locale language, Instant now) {
        List<GuestList.Row> seated = guests.rows(meeting.id()).stream()
                .filter(row -> row.seat() == Seat.SEATED)
                .toList();
        Map<PersonId, Function> functions = functions(seated, day(meeting, now));
        return seated.stream()
                .map(row -> line(row, functions.getOrDefault(new PersonId(row.personId()), Function.GUEST), language))
                .sorted(GermanOrder.ofPeople(PrintedLine::lastName, PrintedLine::firstName))
                .toList();
    }

    private Map<PersonId, Function> functions(List<GuestList.Row> seated, LocalDate day) {
        List<PersonId> people =
                seated.stream().map(row -> new PersonId(row.personId())).toList();
        return directory.cards(people, day).stream()
                // of somebody with two employers, the function that stands first among functions
                .collect(Collectors.toMap(
                        PersonCard::id, PersonCard::function, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    private PrintedLine line(GuestList.Row row, Function function, Locale language) {
        String letters = messages.getMessage("handout.function." + function, null, language);
        String kind = row.standsInFor() == null
                ? letters
                : letters + " " + messages.getMessage("handout.standsIn", null, language);
        return new PrintedLine(
                0,
                0,
                Mark.LISTED,
                "p" + row.personId(),
                new PersonId(row.personId()),
                row.id(),
                row.person().title(),
                row.person().firstName(),
                row.person().lastName(),
                row.organisation(),
                row.network(),
                kind);
    }

    private static LocalDate day(MeetingCard meeting, Instant now) {
        return Objects.requireNonNullElseGet(
                meeting.day(), () -> now.atZone(meeting.zone()).toLocalDate());
    }
}
