package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the people whom an organiser has chosen, as one mailing that can be recalled. Who has answered meanwhile gets no
 * letter, nor does who has got a reminder that day: of two who press at once, the second finds all reminded.
 */
@Component
public class RemindingChosen {

    /** What came of it. */
    public sealed interface Result {
        /**
         * @param today who had got a reminder that day already
         * @param answered who has answered since the page was opened
         * @param unreachable who has no address to write to, or wants no letters
         */
        record Reminded(int letters, int today, int answered, int unreachable) implements Result {}

        /** The meeting has begun, is cancelled, or nobody is invited. */
        record Closed() implements Result {}
    }

    private final SeatLock seatLock;
    private final Invitations invitations;
    private final GuestPost post;
    private final Directory directory;
    private final InvitationEvents trace;
    private final Mailing mailing;

    RemindingChosen(
            SeatLock seatLock,
            Invitations invitations,
            GuestPost post,
            Directory directory,
            InvitationEvents trace,
            Mailing mailing) {
        this.seatLock = seatLock;
        this.invitations = invitations;
        this.post = post;
        this.directory = directory;
        this.trace = trace;
        this.mailing = mailing;
    }

    @Transactional
    public Result remind(MeetingId id, Collection<InvitationId> chosen, String by, Instant now) {
        return seatLock.lock(id)
                .map(SeatLock.Locked::meeting)
                .filter(meeting -> !Answering.isClosed(meeting, now))
                .map(meeting -> remind(meeting, chosen, by, now))
                .orElseGet(Result.Closed::new);
    }

    private Result remind(MeetingCard meeting, Collection<InvitationId> chosen, String by, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        List<Long> ids = chosen.stream().map(InvitationId::value).toList();
        List<Invitation> all = ids.isEmpty()
                ? List.of()
                : invitations.findThese(ids, meeting.id().value());
        Map<Long, GuestPost.Received> received = post.of(meeting.id());
        Set<PersonId> willing = willing(all, today);
        List<Invitation> due = new ArrayList<>();
        int remindedToday = 0;
        int answered = 0;
        int unreachable = 0;
        for (Invitation guest : all) {
            if (!AskedGuest.lacksAnswer(guest)) {
                answered++;
            } else if (guest.email().isEmpty() || !willing.contains(guest.person())) {
                unreachable++;
            } else if (received.getOrDefault(guest.id().value(), GuestPost.Received.NOTHING)
                    .wasRemindedOn(today, meeting.zone())) {
                remindedToday++;
            } else {
                due.add(guest);
            }
        }
        return new Result.Reminded(write(due, meeting, by, now), remindedToday, answered, unreachable);
    }

    private Set<PersonId> willing(List<Invitation> guests, LocalDate today) {
        return directory.cards(guests.stream().map(Invitation::person).toList(), today).stream()
                .filter(PersonCard::invitable)
                .map(PersonCard::id)
                .collect(Collectors.toSet());
    }

    private int write(List<Invitation> due, MeetingCard meeting, String by, Instant now) {
        due.forEach(guest -> {
            guest.marks().reminded(now);
            trace.note(InvitationEvent.Kind.REMINDED, guest, Channel.DESK, by, now);
        });
        Map<Boolean, List<Invitation>> kinds =
                due.stream().collect(Collectors.partitioningBy(Invitation::toBeReconfirmed));
        return mailing.hold(kinds.get(true), meeting, LetterKind.CONFIRM_AGAIN, now)
                + mailing.hold(kinds.get(false), meeting, LetterKind.REMINDER, now);
    }
}
