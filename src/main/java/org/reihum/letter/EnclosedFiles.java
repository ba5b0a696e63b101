package org.reihum.letter;

import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Gathers what goes along with the letters of a meeting; once for a whole mailing. */
@Component
public class EnclosedFiles {

    private final SeriesLogos logos;
    private final LetterAttachments attachments;

    EnclosedFiles(SeriesLogos logos, LetterAttachments attachments) {
        this.logos = logos;
        this.attachments = attachments;
    }

    public Enclosed of(MeetingCard meeting) {
        return new Enclosed(logos.of(meeting.seriesId()), attachments.of(meeting.id()));
    }
}
