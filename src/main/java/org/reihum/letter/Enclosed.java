package org.reihum.letter;

import java.util.List;
import java.util.stream.Stream;
import org.reihum.mail.Enclosure;

/** What goes along with the letters of a meeting: the series' logos within them, and the meeting's files. */
public record Enclosed(List<Logo> logos, List<Enclosure> attachments) {

    /** @param attached whether the letter is one of those that carry the meeting's files */
    public List<Enclosure> files(boolean attached) {
        return Stream.concat(logos.stream().map(Logo::picture), attached ? attachments.stream() : Stream.empty())
                .toList();
    }
}
