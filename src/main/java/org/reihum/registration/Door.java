package org.reihum.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.invitation.Answer;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;

/**
 * A meeting as far as somebody may sign up for it.
 *
 * @param lettersLeave whether the first-run page is done: before that nobody could confirm anything
 */
record Door(Series series, MeetingCard meeting, SignUpRule rule, boolean lettersLeave) {

    /** Whether everybody may. An organiser's word goes before what the series says. */
    boolean isOpen(Instant now) {
        return isPossible(now) && isMeantToBeOpen();
    }

    /** Whether there is anything to sign up for: also for who got an invitation passed on. */
    boolean isPossible(Instant now) {
        return lettersLeave
                && !meeting.cancelled()
                && meeting.begins().map(begins -> begins.isAfter(now)).orElse(false);
    }

    /** Whether the deadline is over: who signs up now waits for the organiser. */
    boolean isLate(Instant now) {
        LocalDate lastDay = meeting.answerBy();
        return lastDay != null && now.atZone(meeting.zone()).toLocalDate().isAfter(lastDay);
    }

    boolean isMeantToBeOpen() {
        return rule.open() == null
                ? !series.profile().closed() && meeting.state() == MeetingState.CONFIRMED
                : rule.open();
    }

    /** What signing up means: a seat, or taking part from afar where there is no room. */
    public Answer answer() {
        return meeting.online().only() ? Answer.ONLINE : Answer.YES;
    }

    /** How many may come along with one person. */
    public int companions() {
        return meeting.online().only() ? 0 : series.guestRules().companions();
    }

    public boolean asksForFood() {
        return series.guestRules().food() && !meeting.online().only();
    }

    /** "/series/runde/6/sign-up" */
    public String path() {
        return "/series/" + series.slug() + "/" + meeting.number() + "/sign-up";
    }
}
