package org.reihum.audience;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.letter.Greetings;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.PersonName;
import org.reihum.network.SafeCsv;
import org.reihum.registration.Doors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter list as a CSV file for mail merge: salutation, names, address lines, and where to answer or sign up. */
@Component
class LetterSheet {

    /** Columns for the address; what is more goes into the last. */
    private static final int LINES = 4;

    private final PersonalLinks links;
    private final Doors doors;
    private final Greetings greetings;
    private final MessageSource messages;

    LetterSheet(PersonalLinks links, Doors doors, Greetings greetings, MessageSource messages) {
        this.links = links;
        this.doors = doors;
        this.greetings = greetings;
        this.messages = messages;
    }

    byte[] octets(List<PaperLetter> letters, MeetingCard meeting, Locale locale, Instant now) {
        boolean guests = letters.stream().anyMatch(letter -> letter.invitation() != null);
        Map<InvitationId, URI> personal = guests ? links.linksFor(meeting, now) : Map.of();
        String open = doors.addressOf(meeting.id(), now).map(URI::toString).orElse("");
        String text = letters.stream()
                .map(letter -> SafeCsv.line(cells(letter, personal, open)))
                .collect(Collectors.joining("", SafeCsv.BYTE_ORDER_MARK + SafeCsv.line(heading(locale)), ""));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heading(Locale locale) {
        return Stream.of(
                        Stream.of("salutation", "name", "organisation"),
                        IntStream.rangeClosed(1, LINES).mapToObj(line -> "address." + line),
                        Stream.of("link"))
                .flatMap(keys -> keys)
                .map(key -> messages.getMessage("audience.sheet." + key, null, locale))
                .toList();
    }

    private List<String> cells(PaperLetter letter, Map<InvitationId, URI> personal, String open) {
        PersonName person = letter.person();
        InvitationId invitation = letter.invitation();
        String link = invitation == null ? open : personal.get(invitation).toString();
        return Stream.of(
                        Stream.of(greeting(letter), person == null ? "" : person.full(), letter.organisation()),
                        columns(letter.address()).stream(),
                        Stream.of(link))
                .flatMap(cells -> cells)
                .toList();
    }

    static List<String> columns(List<String> address) {
        return IntStream.range(0, LINES)
                .mapToObj(i -> {
                    List<String> rest = address.subList(Math.min(i, address.size()), address.size());
                    return i == LINES - 1
                            ? String.join(", ", rest)
                            : rest.stream().findFirst().orElse("");
                })
                .toList();
    }

    /** "Sehr geehrte Frau Dr. Stichtag", in the person's language; a firm is greeted without a name. */
    private String greeting(PaperLetter letter) {
        Locale locale = Locale.forLanguageTag(letter.language());
        PersonName person = letter.person();
        if (person == null) {
            return messages.getMessage("audience.sheet.greeting", null, locale);
        }
        return greetings.to(person, locale);
    }
}
