package org.reihum.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Online;

/**
 * Something written back, as pages show it.
 *
 * @param meeting null when nobody knows which it is about
 * @param invitation null when nobody knows whose it is
 * @param person who is invited; empty when nobody knows
 * @param current how the person has answered so far; null when nobody knows whose it is
 * @param open whether somebody has to deal with it
 * @param outcome null when nobody has dealt with it
 * @param candidates who may have written it, where nobody knows
 */
public record ReplyLine(
        long id,
        ReplyKind kind,
        @Nullable MeetingCard meeting,
        @Nullable InvitationId invitation,
        String person,
        @Nullable Answer current,
        Sender sender,
        String words,
        Said said,
        boolean open,
        @Nullable Outcome outcome,
        @Nullable Instant doneAt,
        String doneBy,
        List<Candidate> candidates) {

    private static final int BRIEF = 240;

    /** @param proven whether it is beyond doubt who sent it */
    public record Sender(String name, String address, boolean proven, String subject, Instant receivedAt) {

        /** How the sender is called. */
        public String label() {
            return name.isBlank() ? address : name;
        }
    }

    /**
     * What a calendar program said.
     *
     * @param answer null when it gave none
     * @param sequence null when no calendar said anything
     */
    public record Said(
            String attendee,
            @Nullable Answer answer,
            @Nullable Integer sequence,
            int guests,
            @Nullable Instant start,
            @Nullable Instant end,
            String delegate) {

        /** Whether the proposed time ends within a day, so that its hour says it all. */
        public boolean isShort() {
            return start != null && end != null && end.isBefore(start.plus(Duration.ofDays(1)));
        }
    }

    /** The answers that can be entered: what a calendar has said, or all of them for what was said in words. */
    public List<Answer> answers() {
        MeetingCard about = meeting;
        if (about == null || invitation == null || !open) {
            return List.of();
        }
        return switch (kind) {
            case UNCONFIRMED, OUTDATED -> said.answer() == null ? List.of() : List.of(said.answer());
            case PROSE, UNREADABLE -> offered(about.online());
            case UNASSIGNED, COUNTER, DELEGATION, COMPANIONS -> List.of();
        };
    }

    private static List<Answer> offered(Online online) {
        return Stream.of(Answer.YES, Answer.ONLINE, Answer.MAYBE, Answer.NO)
                .filter(answer -> answer != Answer.YES || !online.only())
                .filter(answer -> answer != Answer.ONLINE || online.possible())
                .toList();
    }

    /** The words in one line, cut. */
    public String brief() {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= BRIEF ? line : Excerpt.line(line, BRIEF) + " …";
    }

    /** Whether it can be written back. */
    public boolean canBeAnswered() {
        return sender.address().contains("@");
    }

    /** Whether somebody at the desk can say whose it is: until something was made of it. */
    public boolean canBeAssigned() {
        return open && kind != ReplyKind.COMPANIONS;
    }

    /** Whether it says itself which meeting it is about: a calendar does, words do not. */
    public boolean isBoundToMeeting() {
        return kind.isOfACalendar() && meeting != null;
    }

    /** Whether the person has answered otherwise so far. */
    public boolean isNews() {
        return open && current != null && said.answer() != null && said.answer() != current;
    }

    /** Whether it lies beside a person of whom nobody knows whether it is from there. */
    public boolean isUnproven() {
        return open && invitation != null && !sender.proven();
    }

    /** Who stands at the head: the person, else the sender. */
    public String title() {
        return person.isEmpty() ? sender.label() : person;
    }

    /** Whether the sender has another name than the person. */
    public boolean wasSentByAnother() {
        return !person.isEmpty() && !sender.name().equalsIgnoreCase(person);
    }

    ReplyLine among(List<Candidate> found) {
        return new ReplyLine(
                id,
                kind,
                meeting,
                invitation,
                person,
                current,
                sender,
                words,
                said,
                open,
                outcome,
                doneAt,
                doneBy,
                found);
    }
}
