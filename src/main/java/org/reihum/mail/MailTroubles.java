package org.reihum.mail;

import org.springframework.stereotype.Component;

/** What is wrong with the post and needs a person. */
@Component
public class MailTroubles {

    /**
     * @param returned letters that came back and were not sent again
     * @param unread letters that came in, could not be read and have not been dealt with
     * @param away whether a place that letters come in at cannot be reached
     * @param stuck whether letters hang while they are read, so that none is read at present
     */
    public record Troubles(int returned, int unread, boolean away, boolean stuck) {}

    private final Letters letters;
    private final InboxLetters inbox;
    private final Collecting collecting;

    MailTroubles(Letters letters, InboxLetters inbox, Collecting collecting) {
        this.letters = letters;
        this.inbox = inbox;
        this.collecting = collecting;
    }

    public Troubles now() {
        return new Troubles(
                letters.returned(),
                inbox.counts().quarantined(),
                collecting.states().stream().anyMatch(state -> state.obstacle().isPresent()),
                collecting.isStuck());
    }
}
