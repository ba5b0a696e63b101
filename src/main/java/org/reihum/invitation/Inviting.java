package org.reihum.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.reihum.mail.MailingId;
import org.reihum.mail.Mailings;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites everyone who is to be invited and has not been yet, each with one letter, in one transaction. Doing it again
 * finds nobody, or those who have joined since.
 */
@Component
public class Inviting {

    private final Meetings meetings;
    private final Timetable timetable;
    private final Publishing publishing;
    private final InvitationBook book;
    private final LetterWriter writer;
    private final Mailings mailings;

    Inviting(
            Meetings meetings,
            Timetable timetable,
            Publishing publishing,
            InvitationBook book,
            LetterWriter writer,
            Mailings mailings) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.publishing = publishing;
        this.book = book;
        this.writer = writer;
        this.mailings = mailings;
    }

    /** What came of it. */
    public sealed interface Result {
        /** @param people newly invited; {@code letters} of them have an address and get a letter */
        record Invited(int people, int letters) implements Result {}

        /** The meeting has no day yet, is over, or is cancelled. */
        record NotPossible() implements Result {}
    }

    @Transactional
    public Result invite(MeetingId id, Instant now) {
        return invite(id, meeting -> book.enter(meeting, now), now);
    }

    /** As {@link #invite(MeetingId, Instant)}, but those people, whether they are of the series' circle or not. */
    @Transactional
    public Result invite(MeetingId id, Collection<PersonId> people, Instant now) {
        return invite(id, meeting -> book.enter(people, meeting, now), now);
    }

    /**
     * Begins the mailing of invitations that are written in several transactions: each joins it before it invites.
     *
     * @return empty when nobody can be invited to that meeting now
     */
    @Transactional
    public Optional<MailingId> prepare(MeetingId id, Instant now) {
        return Optional.of(timetable.card(id))
                .filter(meeting -> canInvite(meeting, now))
                .map(meeting -> writer.subject(LetterKind.INVITATION, meeting.text(Locale.GERMAN)))
                .map(subject -> mailings.prepare(subject, Mailing.scope(id), now));
    }

    private Result invite(MeetingId id, Function<MeetingCard, List<Invitation>> entering, Instant now) {
        // before anything is read: of two who press at once, the second finds all invited
        meetings.lock(id);
        if (!canInvite(timetable.card(id), now)) {
            return new Result.NotPossible();
        }
        MeetingCard meeting = publishing.publish(id);
        List<Invitation> invited = entering.apply(meeting);
        return new Result.Invited(invited.size(), book.writeTo(invited, meeting, now));
    }

    /** Whether there is a day to invite to, and it is still to come. */
    public static boolean canInvite(MeetingCard meeting, Instant now) {
        return meeting.day() != null && !meeting.cancelled() && !meeting.isOver(now);
    }
}
