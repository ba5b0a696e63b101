package org.reihum.invitation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.reihum.letter.Logo;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Online;
import org.reihum.meeting.Proposal;

/** All that a letter says, for the HTML and the plain template alike. */
record LetterFacts(
        LetterKind kind,
        String greeting,
        MeetingText meeting,
        Proposal words,
        List<AgendaLine> agenda,
        URI link,
        Standing standing,
        List<Logo> logos,
        Instant now) {

    /** The answers that have a button; none where nothing is asked. */
    public List<Answer> buttons() {
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

    /** The agenda, where it goes with the letter. */
    public List<AgendaLine> agendaShown() {
        return kind.hasAgenda() ? agenda : List.of();
    }
}
