package org.reihum.letter;

import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Gathers what goes along with the letters of a meeting; once for a whole mailing. */
@Component
public class EnclosedFiles {

    private final LetterAttachments attachments;

    EnclosedFiles(LetterAttachments attachments) {
        this.attachments = attachments;
    }

    public Enclosed of(MeetingCard meeting) {
        return new Enclosed(attachments.of(meeting.id()));
    }
}
