package org.reihum.mail;

import java.util.Collection;
import java.util.Map;

/** Where a room shows the letters it has read; this room knows no other. */
public interface LetterPlaces {

    /**
     * @param ids of {@link IncomingLetter}s
     * @return the path of the page that shows a letter, for those that this room shows
     */
    Map<Long, String> of(Collection<Long> ids);
}
