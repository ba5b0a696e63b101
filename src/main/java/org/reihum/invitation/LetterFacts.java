package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.letter.LetterWords;
import org.reihum.letter.Logo;
import org.reihum.mail.Enclosure;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Online;

/**
 * All that a letter says, for the HTML and the plain template alike.
 *
 * @param words with the values of this letter in place of the placeholders
 * @param regions who reports in the report round of the agenda
 * @param ticket the code for the door as a picture, in letters that say that a seat is reserved
 */
record LetterFacts(
        LetterKind kind,
        String greeting,
        MeetingText meeting,
        LetterWords words,
        ContactPerson contact,
        List<AgendaLine> agenda,
        List<String> regions,
        URI link,
        Standing standing,
        List<Logo> logos,
        Optional<Enclosure> ticket,
        Instant now) {

    /** The answers that have a button, and the way to a substitute; none where nothing is asked. */
    public List<Answer> buttons() {
        List<Answer> buttons = new ArrayList<>(answers());
        if (kind == LetterKind.INVITATION) {
            buttons.add(Answer.DELEGATED);
        }
        return buttons;
    }

    /** The same, two beside each other: more do not fit on a telephone. */
    public List<List<Answer>> buttonRows() {
        List<Answer> all = buttons();
        return IntStream.rangeClosed(0, (all.size() - 1) / 2)
                .mapToObj(row -> all.subList(row * 2, Math.min(all.size(), row * 2 + 2)))
                .toList();
    }

    private List<Answer> answers() {
        Online online = meeting.meeting().online();
        if (!kind.asks()) {
            return List.of();
        }
        if (kind == LetterKind.OFFERED) {
            return List.of(Answer.YES, Answer.NO);
        }
        if (online.only()) {
            return List.of(Answer.ONLINE, Answer.MAYBE, Answer.NO);
        }
        return online.possible()
                ? List.of(Answer.YES, Answer.ONLINE, Answer.MAYBE, Answer.NO)
                : List.of(Answer.YES, Answer.MAYBE, Answer.NO);
    }

    /** Where to take part from afar; empty for who does not. */
    public String onlineLink() {
        return standing.onlineLink().orElse("");
    }

    /** Where the HTML part finds the code for the door; empty when it has none. */
    public String ticketAddress() {
        return ticket.flatMap(Enclosure::contentId).map(id -> "cid:" + id).orElse("");
    }

    /** The pictures of the HTML part. */
    List<Enclosure> pictures() {
        return Stream.concat(logos.stream().map(Logo::picture), ticket.stream()).toList();
    }

    /** The agenda, where it goes with the letter. */
    public List<AgendaLine> agendaShown() {
        return kind.hasAgenda() ? agenda : List.of();
    }
}
