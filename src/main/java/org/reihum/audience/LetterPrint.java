package org.reihum.audience;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.invitation.ShortLinks;
import org.reihum.letter.LetterWords;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;
import org.reihum.network.PersonName;
import org.reihum.paper.Press;
import org.reihum.registration.Doors;
import org.springframework.stereotype.Component;

/** The letters themselves, to print and put into envelopes with a window: German business letters of form B (DIN 5008). */
@Component
class LetterPrint {

    /** In which they are written: on paper we have the German words only. */
    static final Locale LANGUAGE = Locale.GERMAN;

    /**
     * A letter as it is printed.
     *
     * @param code where to answer, or to sign up; null when the sign-up is closed
     * @param typed the same, short enough to type it
     */
    record Leaf(
            WindowAddress address,
            String greeting,
            LetterWords words,
            @Nullable URI code,
            @Nullable URI typed,
            boolean personal) {}

    /** Where the links lead. */
    private record Links(
            Map<InvitationId, URI> personal,
            Map<InvitationId, URI> typed,
            @Nullable URI open) {}

    private final PersonalLinks links;
    private final ShortLinks shortLinks;
    private final Doors doors;
    private final PaperWords words;
    private final LetterSender sender;
    private final Press press;

    LetterPrint(
            PersonalLinks links,
            ShortLinks shortLinks,
            Doors doors,
            PaperWords words,
            LetterSender sender,
            Press press) {
        this.links = links;
        this.shortLinks = shortLinks;
        this.doors = doors;
        this.words = words;
        this.sender = sender;
        this.press = press;
    }

    /** One PDF, each letter on a sheet of its own; those without an address are left out. */
    byte[] octets(List<PaperLetter> letters, MeetingCard meeting, Instant now) {
        var where = new Links(
                links.linksFor(meeting, now),
                shortLinks.linksFor(meeting),
                doors.addressOf(meeting.id(), now).orElse(null));
        MeetingText text = meeting.text(LANGUAGE);
        List<Leaf> leaves = letters.stream()
                .filter(letter -> !letter.address().isEmpty())
                .map(letter -> leaf(letter, text, where))
                .toList();
        return press.print(
                "audience/letters",
                Map.of(
                        "letters",
                        leaves,
                        "meeting",
                        text,
                        "sender",
                        sender.of(meeting),
                        "today",
                        MeetingText.inFigures(now.atZone(meeting.zone()).toLocalDate(), LANGUAGE)),
                LANGUAGE);
    }

    private Leaf leaf(PaperLetter letter, MeetingText text, Links where) {
        InvitationId invitation = letter.invitation();
        PersonName person = letter.person();
        String greeting = words.greeting(person);
        return new Leaf(
                new WindowAddress(address(letter)),
                greeting,
                words.of(text, person, greeting),
                invitation == null ? where.open() : where.personal().get(invitation),
                invitation == null ? where.open() : where.typed().get(invitation),
                invitation != null);
    }

    private List<String> address(PaperLetter letter) {
        PersonName person = letter.person();
        return Stream.of(
                        Stream.of(letter.organisation()),
                        person == null ? Stream.<String>empty() : Stream.of(words.addressed(person)),
                        letter.address().stream())
                .flatMap(each -> each)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
