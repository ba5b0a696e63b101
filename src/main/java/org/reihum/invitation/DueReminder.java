package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.FederalState;
import org.reihum.network.Holidays;
import org.springframework.stereotype.Component;

/**
 * Which reminder is due, if any. Days are those of the meeting's zone and begin at seven in the morning; whoever was
 * written to or has answered since then is left alone until the next.
 */
@Component
class DueReminder {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** How long before the meeting those who have not answered, or only tentatively, are reminded. */
    private static final int TO_ANSWER = 21;

    /** How long before it those who come get the last details, and how long before the end they are asked again. */
    private static final int LAST = 3;

    /** So long an invitation rests before we remind of it. */
    private static final int REST_OF_INVITATION = 7;

    /** So long a tentative answer, or a request to confirm, rests. */
    private static final int REST = 3;

    private final Holidays holidays;
    private final InvitationSettings settings;

    DueReminder(Holidays holidays, InvitationSettings settings) {
        this.holidays = holidays;
        this.settings = settings;
    }

    /** Whether it is late enough in the day, where that meeting takes place, to remind anybody of it. */
    static boolean isMorning(MeetingCard meeting, Instant now) {
        return !now.atZone(meeting.zone()).toLocalTime().isBefore(MORNING);
    }

    /** Whether reminders rest for the summer holidays; requests to confirm go on, for a seat is at stake. */
    boolean pausesFor(MeetingCard meeting, Instant now) {
        return !settings.remindInSummerBreak()
                && holidays.isSummerBreak(FederalState.valueOf(meeting.federalState()), today(meeting, now));
    }

    Optional<LetterKind> of(Invitation invitation, MeetingCard meeting, boolean pause, Instant now) {
        LocalDate day = meeting.day();
        if (day == null || Answering.isClosed(meeting, now) || heardSinceMorning(invitation, meeting, now)) {
            return Optional.empty();
        }
        if (isToConfirm(invitation, meeting, now)) {
            return confirmations(invitation, meeting, now) > invitation.marks().reconfirmReminders()
                    ? Optional.of(LetterKind.CONFIRM_AGAIN)
                    : Optional.empty();
        }
        if (pause) {
            return Optional.empty();
        }
        return isOnTheEve(invitation, day, today(meeting, now))
                ? Optional.of(LetterKind.EVE)
                : Optional.of(LetterKind.REMINDER).filter(any -> isToAnswer(invitation, meeting, day, now));
    }

    private static boolean heardSinceMorning(Invitation invitation, MeetingCard meeting, Instant now) {
        ZonedDateTime there = now.atZone(meeting.zone());
        Instant morning = there.with(MORNING).toInstant();
        return Stream.of(invitation.reply().answeredAt(), invitation.marks().stampedAt())
                .flatMap(Optional::stream)
                .anyMatch(at -> at.isAfter(morning));
    }

    private boolean isToConfirm(Invitation invitation, MeetingCard meeting, Instant now) {
        return confirmUntil(invitation, meeting).filter(now::isBefore).isPresent();
    }

    private Optional<Instant> confirmUntil(Invitation invitation, MeetingCard meeting) {
        return invitation
                .reply()
                .reconfirmSince()
                .flatMap(since -> meeting.begins().map(begins -> settings.confirmUntil(begins, since)));
    }

    /**
     * How many requests to confirm again should have gone out by today: one three days after the meeting moved, or the day
     * before it is too late; another three days before that.
     */
    int confirmations(Invitation invitation, MeetingCard meeting, Instant now) {
        LocalDate since = day(invitation.reply().reconfirmSince().orElseThrow(), meeting);
        LocalDate until = day(confirmUntil(invitation, meeting).orElseThrow(), meeting);
        LocalDate afterRest = since.plusDays(REST);
        LocalDate first = afterRest.isBefore(until) ? afterRest : until.minusDays(1);
        LocalDate second = until.minusDays(LAST);
        LocalDate today = today(meeting, now);
        if (second.isAfter(first) && !today.isBefore(second)) {
            return 2;
        }
        return today.isBefore(first) ? 0 : 1;
    }

    /** Until the day before; whoever was reminded late is not reminded on the day itself. */
    private static boolean isOnTheEve(Invitation invitation, LocalDate day, LocalDate today) {
        boolean comes = invitation.seat() == Seat.SEATED || invitation.answer() == Answer.ONLINE;
        return comes
                && invitation.marks().eveRemindedAt().isEmpty()
                && !today.isBefore(day.minusDays(LAST))
                && today.isBefore(day);
    }

    /** Until registration closes: afterwards an answer would come too late to be asked for. */
    private static boolean isToAnswer(Invitation invitation, MeetingCard meeting, LocalDate day, Instant now) {
        LocalDate today = today(meeting, now);
        boolean undecided = invitation.answer() == Answer.OPEN || invitation.answer() == Answer.MAYBE;
        return undecided
                && invitation.marks().remindedAt().isEmpty()
                && !today.isBefore(day.minusDays(TO_ANSWER))
                && today.isBefore(day)
                && !Answering.isLate(meeting, now)
                && !today.isBefore(day(invitation.invitedAt(), meeting).plusDays(REST_OF_INVITATION))
                && invitation
                        .reply()
                        .answeredAt()
                        .filter(at -> today.isBefore(day(at, meeting).plusDays(REST)))
                        .isEmpty();
    }

    private static LocalDate today(MeetingCard meeting, Instant now) {
        return day(now, meeting);
    }

    private static LocalDate day(Instant time, MeetingCard meeting) {
        return time.atZone(meeting.zone()).toLocalDate();
    }
}
