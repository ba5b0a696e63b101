package org.reihum.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.mail.Mailbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** Who may have written something that nobody is known to have written. */
@Component
class Candidates {

    private static final int MOST = 4;
    private static final int MOST_FOUND = 20;
    private static final Pattern TITLE = Pattern.compile("\\S+\\.(?= )");
    private static final Pattern LAST_FIRST = Pattern.compile("([^,]+), ([^,]+)");

    private final InvitedPeople people;
    private final Timetable timetable;

    Candidates(InvitedPeople people, Timetable timetable) {
        this.people = people;
        this.timetable = timetable;
    }

    /** The lines with those who have the address or the name of the sender, where nobody stands beside them. */
    List<ReplyLine> of(List<ReplyLine> lines, Instant now) {
        List<ReplyLine> unknown = lines.stream()
                .filter(line -> line.invitation() == null && line.open())
                .toList();
        List<Candidate> all = known(unknown, now);
        return lines.stream()
                .map(line -> unknown.contains(line)
                        ? line.among(fitting(line, all).limit(MOST).toList())
                        : line)
                .toList();
    }

    /** To whom else it may belong: to the same people at other meetings, or to others at the same address. */
    List<Candidate> others(ReplyLine line, Instant now) {
        return line.canBeAssigned() && line.invitation() != null
                ? fitting(line, known(List.of(line), now)).toList()
                : List.of();
    }

    /** Whom somebody at the desk looks for. */
    List<Candidate> search(ReplyLine line, String text, Instant now) {
        return withMeetings(people.search(text, yesterday(now), MOST_FOUND)).stream()
                .filter(one -> fits(line, one))
                .toList();
    }

    private List<Candidate> known(List<ReplyLine> lines, Instant now) {
        LocalDate day = yesterday(now);
        return withMeetings(Stream.concat(
                        people.ahead(every(lines, Candidates::addresses), day).stream(),
                        people.called(every(lines, Candidates::names), day).stream())
                .distinct()
                .toList());
    }

    private static List<String> every(List<ReplyLine> lines, Function<ReplyLine, List<String>> of) {
        return lines.stream()
                .flatMap(line -> of.apply(line).stream())
                .distinct()
                .toList();
    }

    private List<Candidate> withMeetings(Collection<Invited> found) {
        List<MeetingId> ids = found.stream().map(Invited::meeting).distinct().toList();
        Map<MeetingId, MeetingCard> meetings = ids.isEmpty()
                ? Map.of()
                : timetable.cards(ids).stream().collect(Collectors.toMap(MeetingCard::id, Function.identity()));
        return found.stream()
                .map(one -> new Candidate(one, meetings.get(one.meeting())))
                .toList();
    }

    private static Stream<Candidate> fitting(ReplyLine line, List<Candidate> all) {
        List<Mailbox> boxes = addresses(line).stream().map(Mailbox::of).toList();
        List<String> names = names(line);
        return all.stream()
                .filter(one -> fits(line, one))
                .filter(one -> one.invited().mailboxes().stream().anyMatch(boxes::contains)
                        || names.stream().anyMatch(name -> isCalled(one.invited(), name)));
    }

    private static boolean fits(ReplyLine line, Candidate one) {
        @Nullable MeetingCard meeting = line.meeting();
        return !one.invited().id().equals(line.invitation())
                && (!line.isBoundToMeeting()
                        || meeting != null && one.meeting().id().equals(meeting.id()));
    }

    private static boolean isCalled(Invited invited, String name) {
        return invited.name().toLowerCase(Locale.ROOT).endsWith(name);
    }

    private static List<String> addresses(ReplyLine line) {
        return Stream.of(line.said().attendee(), line.sender().address())
                .filter(address -> !address.isBlank())
                .toList();
    }

    /** "Dr. Anna Muster" and "Muster, Anna" as the register has it, in lower case. */
    private static List<String> names(ReplyLine line) {
        String even = line.sender().name().toLowerCase(Locale.ROOT).strip();
        String name = LAST_FIRST.matcher(even).replaceFirst("$2 $1");
        return name.isBlank()
                ? List.of()
                : List.of(TITLE.matcher(name).replaceAll("").strip());
    }

    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    }
}
