package org.reihum.reply;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.invitation.Invited;
import org.reihum.invitation.PersonalLinks;
import org.reihum.mail.CalendarPart;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;

/** Tells an invited person that the meeting stays at its time, although another one was proposed. */
@Component
class DeclineLetters {

    private final Directory directory;
    private final PersonalLinks links;
    private final ReplyWords words;
    private final ReplyPost post;

    DeclineLetters(Directory directory, PersonalLinks links, ReplyWords words, ReplyPost post) {
        this.directory = directory;
        this.links = links;
        this.words = words;
        this.post = post;
    }

    void write(
            ReceivedReply reply, Invited invited, MeetingCard meeting, Optional<CalendarPart> calendar, Instant now) {
        PersonCard person =
                directory.card(invited.person(), now.atZone(meeting.zone()).toLocalDate());
        var envelope = new ReplyPost.Envelope(
                "reply:declined:" + reply.id(),
                "meeting:" + meeting.id().value(),
                person.name().full(),
                invited.email(),
                words.contact(meeting).email());
        post.post(envelope, letter(invited, meeting, person, now), calendar, now);
    }

    private ReplyLetter letter(Invited invited, MeetingCard meeting, PersonCard person, Instant now) {
        Locale locale = person.contact().language();
        MeetingText text = meeting.text(locale);
        return new ReplyLetter(
                locale,
                words.say(locale, "decline.subject", text.title(), text.day()),
                words.heading(meeting, locale),
                words.greeting(person.name(), locale),
                List.of(words.say(locale, "decline.opening", text.title())),
                text.when(),
                List.of(text.where()),
                words.say(locale, "confirm.button"),
                links.linkTo(invited.id(), now),
                List.of(),
                words.signOff(meeting, locale),
                "",
                words.footer(meeting, locale));
    }
}
