package org.reihum.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reihum.invitation.Invited;
import org.reihum.invitation.InvitedPeople;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.springframework.stereotype.Component;

/** Puts proposals of another time into a letter to the host: who, which time, and why. */
@Component
class HostLetters {

    private static final int REASON = 300;

    private final Addressees addressees;
    private final InvitedPeople people;
    private final ReplyWords words;
    private final ReplyPost post;

    HostLetters(Addressees addressees, InvitedPeople people, ReplyWords words, ReplyPost post) {
        this.addressees = addressees;
        this.people = people;
        this.words = words;
        this.post = post;
    }

    /** @return false when the host has no address, or got one today */
    boolean write(MeetingCard meeting, List<ReceivedReply> proposals, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        return addressees.of(Set.of(meeting.hostId()), today).stream()
                .filter(Addressee::reachable)
                .anyMatch(host -> write(host, meeting, proposals, today, now));
    }

    private boolean write(
            Addressee host, MeetingCard meeting, List<ReceivedReply> proposals, LocalDate today, Instant now) {
        var envelope = new ReplyPost.Envelope(
                "reply:proposals:" + meeting.id().value() + ":" + today,
                "meeting:" + meeting.id().value(),
                host.name(),
                host.address(),
                words.contact(meeting).email());
        return post.post(envelope, letter(host, meeting, proposals), now);
    }

    private ReplyLetter letter(Addressee host, MeetingCard meeting, List<ReceivedReply> proposals) {
        Locale locale = host.language();
        MeetingText text = meeting.text(locale);
        return new ReplyLetter(
                locale,
                words.say(locale, "host.subject", text.title(), proposals.size()),
                words.heading(meeting, locale),
                host.person()
                        .map(name -> words.greeting(name, locale))
                        .orElseGet(() -> words.say(locale, "host.greeting")),
                List.of(words.say(locale, "host.opening", text.title(), proposals.size())),
                text.when(),
                proposals.stream().map(one -> line(one, meeting, locale)).toList(),
                "",
                null,
                List.of(words.say(locale, "host.closing", words.contact(meeting).name())),
                words.signOff(meeting, locale),
                "",
                words.footer(meeting, locale));
    }

    private String line(ReceivedReply proposal, MeetingCard meeting, Locale locale) {
        String who =
                proposal.invitation().flatMap(people::find).map(Invited::name).orElse(proposal.senderName());
        String when = proposal.proposedStart()
                .map(start -> moment(start, proposal.proposedEnd(), meeting, locale))
                .orElseGet(() -> words.say(locale, "proposal.none"));
        String why = Excerpt.line(proposal.words(), REASON);
        return words.say(locale, "host.line", who, when, why.isEmpty() ? "" : " – " + why);
    }

    /** "Mo., 30. November 2026, 14:00–16:00", where the meeting takes place. */
    private static String moment(Instant start, Optional<Instant> end, MeetingCard meeting, Locale locale) {
        String day = locale.getLanguage().equals("de") ? "EE, d. MMMM yyyy, HH:mm" : "EEE, d MMMM yyyy, HH:mm";
        var there = start.atZone(meeting.zone());
        String until = end.map(time ->
                        "–" + DateTimeFormatter.ofPattern("HH:mm", locale).format(time.atZone(meeting.zone())))
                .orElse("");
        return DateTimeFormatter.ofPattern(day, locale).format(there) + until;
    }
}
