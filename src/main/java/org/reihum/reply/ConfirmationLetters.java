package org.reihum.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.Invited;
import org.reihum.invitation.PersonalLinks;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.springframework.stereotype.Component;

/** Asks an invited person whether what came in their name is theirs. */
@Component
class ConfirmationLetters {

    private final Directory directory;
    private final PersonalLinks links;
    private final ReplyWords words;
    private final ReplyPost post;

    ConfirmationLetters(Directory directory, PersonalLinks links, ReplyWords words, ReplyPost post) {
        this.directory = directory;
        this.links = links;
        this.words = words;
        this.post = post;
    }

    /** @return false when the person has been asked today */
    boolean write(ReceivedReply reply, Invited invited, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        PersonCard person = directory.card(invited.person(), today);
        var envelope = new ReplyPost.Envelope(
                "reply:confirm:" + invited.id().value() + ":" + today,
                "meeting:" + meeting.id().value(),
                person.name().full(),
                invited.email(),
                words.contact(meeting).email());
        return post.post(envelope, letter(reply, invited, meeting, person, now), now);
    }

    /** Nothing in it is the sender's: whoever forges an answer must not write to people through us. */
    private ReplyLetter letter(
            ReceivedReply reply, Invited invited, MeetingCard meeting, PersonCard person, Instant now) {
        Locale locale = person.contact().language();
        MeetingText text = meeting.text(locale);
        String what = reply.kind() == ReplyKind.DELEGATION
                ? words.say(locale, "confirm.delegation", text.title())
                : words.say(
                        locale,
                        "confirm.answer",
                        text.title(),
                        words.say(locale, "answer." + reply.answer().orElseThrow()));
        String key = reply.kind() == ReplyKind.DELEGATION ? "confirm.button.delegation" : "confirm.button";
        return new ReplyLetter(
                locale,
                words.say(locale, "confirm.subject", text.title(), text.day()),
                words.heading(meeting, locale),
                words.greeting(person.name(), locale),
                List.of(what),
                text.when(),
                List.of(text.where()),
                words.say(locale, key),
                links.linkTo(invited.id(), now),
                List.of(words.say(locale, "confirm.closing")),
                words.signOff(meeting, locale),
                "",
                words.footer(meeting, locale));
    }
}
