package org.reihum.mail;

import org.springframework.stereotype.Component;

/** What is wrong with the post and needs a person. */
@Component
public class MailTroubles {

    /**
     * @param returned letters that came back and were not sent again
     * @param unread letters that came in and could not be read
     * @param away whether a place that letters come in at cannot be reached
     */
    public record Troubles(int returned, int unread, boolean away) {}

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
                inbox.unread(),
                collecting.states().stream().anyMatch(state -> state.obstacle().isPresent()));
    }
}
