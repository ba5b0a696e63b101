package org.reihum.reply;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes back to whoever wrote in words: a real letter, with what it answers below. The same text leaves once. */
@Component
class WritingBack {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cc}<>]+@[^@\\s\\p{Cc}<>]+");
    private static final int QUOTED = 4000;
    private static final Locale LANGUAGE = Locale.GERMAN;

    private final ReceivedReplies replies;
    private final HandlingReplies handling;
    private final Timetable timetable;
    private final ReplyWords words;
    private final ReplyPost post;

    WritingBack(
            ReceivedReplies replies, HandlingReplies handling, Timetable timetable, ReplyWords words, ReplyPost post) {
        this.replies = replies;
        this.handling = handling;
        this.timetable = timetable;
        this.words = words;
        this.post = post;
    }

    /** @param text of the letter, as the organiser wrote it, with greeting and name */
    @Transactional
    Handled write(long id, String text, String by, Instant now) {
        ReceivedReply reply = replies.lock(id).orElseThrow(() -> new NoSuchReply(id));
        if (!ADDRESS.matcher(reply.senderAddress()).matches()) {
            return new Handled.NoAddress();
        }
        Optional<MeetingCard> meeting = reply.meeting().map(timetable::card);
        var envelope = new ReplyPost.Envelope(
                "reply:back:" + id + ":" + KeepingReplies.fingerprint(text),
                meeting.map(card -> "meeting:" + card.id().value()).orElse("replies"),
                reply.senderName(),
                reply.senderAddress(),
                meeting.map(card -> words.contact(card).email()).orElse(""));
        post.post(envelope, letter(reply, meeting, text), now);
        if (!reply.isDone()) {
            handling.finish(id, Outcome.REPLIED, by, now);
        }
        return new Handled.Done();
    }

    private ReplyLetter letter(ReceivedReply reply, Optional<MeetingCard> meeting, String text) {
        return new ReplyLetter(
                LANGUAGE,
                subject(reply.subject()),
                meeting.map(card -> words.heading(card, LANGUAGE)).orElse(""),
                "",
                List.of(text),
                "",
                List.of(),
                "",
                null,
                List.of(),
                "",
                Excerpt.lines(reply.words(), QUOTED),
                meeting.map(card -> words.footer(card, LANGUAGE)).orElse(""));
    }

    private String subject(String subject) {
        String known = subject.isBlank() ? words.say(LANGUAGE, "back.subject") : subject;
        return known.regionMatches(true, 0, "Re:", 0, 3) ? known : "Re: " + known;
    }
}
