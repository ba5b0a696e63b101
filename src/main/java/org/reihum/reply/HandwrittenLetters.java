package org.reihum.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.mail.MessageIds;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.springframework.stereotype.Component;

/**
 * What an organiser writes back: a real letter in the language of the person, below the mail that it answers, and with what
 * it answers at its end. The same text leaves once.
 */
@Component
class HandwrittenLetters {

    private static final int QUOTED = 4000;

    private final InvitedPeople people;
    private final Directory directory;
    private final Timetable timetable;
    private final MessageIds messageIds;
    private final ReplyWords words;
    private final ReplyPost post;

    HandwrittenLetters(
            InvitedPeople people,
            Directory directory,
            Timetable timetable,
            MessageIds messageIds,
            ReplyWords words,
            ReplyPost post) {
        this.people = people;
        this.directory = directory;
        this.timetable = timetable;
        this.messageIds = messageIds;
        this.words = words;
        this.post = post;
    }

    void write(ReceivedReply reply, String text, Instant now) {
        Optional<MeetingCard> meeting = reply.meeting().map(timetable::card);
        var envelope = new ReplyPost.Envelope(
                "reply:back:" + reply.id() + ":" + KeepingReplies.fingerprint(text),
                meeting.map(card -> "meeting:" + card.id().value()).orElse("replies"),
                reply.senderName(),
                reply.senderAddress(),
                meeting.map(card -> words.contact(card).email()).orElse(""));
        Optional<String> answered = reply.inboxLetter().flatMap(messageIds::ofIncoming);
        post.postByHand(envelope, letter(reply, meeting, text, language(reply, now)), answered, now);
    }

    private Locale language(ReceivedReply reply, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return reply.invitation()
                .flatMap(people::find)
                .map(Invited::person)
                .map(person -> directory.card(person, today).contact().language())
                .orElse(Locale.GERMAN);
    }

    private ReplyLetter letter(ReceivedReply reply, Optional<MeetingCard> meeting, String text, Locale locale) {
        return new ReplyLetter(
                locale,
                subject(reply.subject(), locale),
                meeting.map(card -> words.heading(card, locale)).orElse(""),
                "",
                List.of(text),
                "",
                List.of(),
                "",
                null,
                List.of(),
                "",
                Excerpt.lines(reply.words(), QUOTED),
                meeting.map(card -> words.footer(card, locale)).orElse(""));
    }

    private String subject(String subject, Locale locale) {
        String known = subject.isBlank() ? words.say(locale, "back.subject") : subject;
        return known.regionMatches(true, 0, "Re:", 0, 3) ? known : "Re: " + known;
    }
}
