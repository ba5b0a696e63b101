package org.reihum.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reihum.letter.Filling;
import org.reihum.letter.Greetings;
import org.reihum.letter.Wordings;
import org.reihum.mail.Letter;
import org.reihum.mail.Letterheads;
import org.reihum.mail.Outbox;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.reihum.network.Addressee;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes to the networks: that they may name guests, and what became of those they named. */
@Component
class NominationMail {

    /** What all letters of a mailing have in common. */
    record Common(Series series, MeetingCard meeting, Opening opening) {}

    /** What differs between the two letters. */
    private record Part(
            String subject, List<String> opening, String asked, List<String> points, String button, String closing) {}

    private final Letterheads letterheads;
    private final NominationLinks links;
    private final Wordings wordings;
    private final Greetings greetings;
    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final Outbox outbox;

    NominationMail(
            Letterheads letterheads,
            NominationLinks links,
            Wordings wordings,
            Greetings greetings,
            MessageSource messages,
            ITemplateEngine templates,
            Outbox outbox) {
        this.letterheads = letterheads;
        this.links = links;
        this.wordings = wordings;
        this.greetings = greetings;
        this.messages = messages;
        this.templates = templates;
        this.outbox = outbox;
    }

    /** @return whether a letter was written: a network without address gets none */
    boolean ask(Common common, Contingent contingent, Addressee to, Instant now) {
        Locale locale = to.language();
        String title = common.meeting().text(locale).title();
        Opening opening = common.opening();
        var part = new Part(
                say(locale, "nomination.letter.ask.subject", title),
                Stream.of(say(locale, "nomination.letter.ask.opening", title, contingent.quota()), opening.words())
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList(),
                say(locale, "nomination.letter.ask.by", MeetingText.shortDay(opening.lastDay(), locale)),
                List.of(
                        say(locale, "nomination.letter.ask.point.who"),
                        say(locale, "nomination.letter.ask.point.consent"),
                        say(locale, "nomination.letter.ask.point.paper")),
                say(locale, "nomination.letter.ask.button"),
                say(locale, "nomination.letter.ask.closing"));
        return post(common, contingent, to, part, "ask", now);
    }

    /** @param decided what the network is told now */
    boolean tell(Common common, Contingent contingent, List<Nomination> decided, Addressee to, Instant now) {
        Locale locale = to.language();
        String title = common.meeting().text(locale).title();
        var part = new Part(
                say(locale, "nomination.letter.tell.subject", title),
                List.of(say(locale, "nomination.letter.tell.opening", title)),
                say(locale, "nomination.letter.tell.decided", decided.size()),
                decided.stream().map(nomination -> line(nomination, locale)).toList(),
                say(locale, "nomination.letter.tell.button"),
                say(locale, "nomination.letter.tell.closing"));
        return post(common, contingent, to, part, "tell:" + now.getEpochSecond(), now);
    }

    private String line(Nomination nomination, Locale locale) {
        Nomination.Guest guest = nomination.guest();
        String decided = say(locale, "nomination.state." + nomination.state());
        return guest.name().full() + ", " + guest.organisation() + ": " + decided
                + (nomination.word().isEmpty() ? "" : " – " + nomination.word());
    }

    private boolean post(Common common, Contingent contingent, Addressee to, Part part, String purpose, Instant now) {
        if (!to.reachable()) {
            return false;
        }
        Series series = common.series();
        MeetingCard meeting = common.meeting();
        var said = new NominationLetter(
                to.language(),
                part.subject(),
                say(to.language(), "nomination.letter.heading", series.name(), meeting.number()),
                greeting(to),
                part.opening(),
                part.asked(),
                part.points(),
                part.button(),
                links.link(letterheads.inForce(), contingent, common.opening().lastDay(), meeting),
                List.of(part.closing()),
                signOff(meeting, to.language()),
                footer(series, to));
        var context = new Context(to.language());
        context.setVariable("letter", said);
        var letter = new Letter(
                "nomination:" + contingent.id() + ":" + purpose,
                "meeting:" + meeting.id().value(),
                to.name(),
                to.address(),
                said.subject(),
                templates.process("nomination/letter.txt", context).strip() + "\n",
                templates.process("nomination/letter", context),
                Optional.empty(),
                Optional.of(series.contact().email()).filter(address -> !address.isBlank()));
        return outbox.hold(letter.in(to.language()), now);
    }

    private String greeting(Addressee to) {
        return to.person()
                .map(name -> greetings.to(name, to.language()))
                .orElseGet(() -> say(to.language(), "nomination.letter.greeting"));
    }

    private String signOff(MeetingCard meeting, Locale language) {
        return wordings.of(meeting)
                .in(language)
                .filled(Filling.of(meeting.text(language)))
                .signOff();
    }

    private String footer(Series series, Addressee to) {
        return say(
                to.language(),
                "nomination.letter.footer",
                to.networkName(),
                series.name(),
                series.contact().name(),
                series.contact().email());
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
