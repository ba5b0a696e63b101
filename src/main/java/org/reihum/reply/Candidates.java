package org.reihum.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Who may have written something that nobody is known to have written. */
@Component
class Candidates {

    private static final int MOST = 4;
    private static final int MOST_FOUND = 20;

    private final InvitedPeople people;

    Candidates(InvitedPeople people) {
        this.people = people;
    }

    /** The line with those who have the address or the name of the sender, where nobody stands beside it. */
    ReplyLine of(ReplyLine line, Instant now) {
        if (line.invitation() != null || !line.open()) {
            return line;
        }
        List<String> addresses = Stream.of(line.said().attendee(), line.sender().address())
                .filter(address -> !address.isBlank())
                .toList();
        Stream<Invited> named =
                line.nameOfSender().stream().flatMap(name -> people.search(name, yesterday(now), MOST_FOUND).stream());
        return line.among(Stream.concat(people.ahead(addresses, yesterday(now)).stream(), named)
                .filter(invited -> fits(line.meeting(), invited))
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Whom somebody at the desk looks for. */
    List<Invited> search(ReplyLine line, String text, Instant now) {
        return people.search(text, yesterday(now), MOST_FOUND).stream()
                .filter(invited -> fits(line.meeting(), invited))
                .toList();
    }

    private static boolean fits(@Nullable MeetingCard meeting, Invited invited) {
        return meeting == null || invited.meeting().equals(meeting.id());
    }

    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    }
}
