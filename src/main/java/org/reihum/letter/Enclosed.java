package org.reihum.letter;

import java.util.List;
import org.reihum.mail.Enclosure;

/** What goes along with the letters of a meeting, in the order of the letter. */
public record Enclosed(List<Enclosure> attachments) {

    /** @param attached whether the letter is one of those that carry the meeting's files */
    public List<Enclosure> files(boolean attached) {
        return attached ? attachments : List.of();
    }
}
