package org.reihum.audience;

import java.time.Instant;
import java.time.LocalDate;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Puts the letter list of a meeting together, as of now. */
@Component
class LetterLists {

    private final PaperLetters letters;
    private final ChoosingAudience choosing;

    LetterLists(PaperLetters letters, ChoosingAudience choosing) {
        this.letters = letters;
        this.choosing = choosing;
    }

    /** @param filter of which lists the firms are taken; none for an empty one */
    LetterList of(MeetingCard meeting, AudienceFilter filter, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        return LetterList.of(
                letters.toGuests(meeting.id(), today),
                letters.toFirms(choosing.conditions(filter, meeting, now), meeting.id(), today));
    }
}
