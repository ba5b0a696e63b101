package org.reihum.letter;

import java.time.Instant;
import org.reihum.meeting.MeetingCard;

/** Says how many of those invited to a meeting, or about to be, read English letters. */
public interface EnglishReaders {

    int of(MeetingCard meeting, Instant now);
}
