package org.reihum.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.test.context.TestComponent;

/** Brings mail to those who read it in earnest, for tests of other rooms. */
@TestComponent
public class Postman {

    private final InboxRoom inbox;
    private final LetterReader reader;

    Postman(InboxRoom inbox, LetterReader reader) {
        this.inbox = inbox;
        this.reader = reader;
    }

    /** Puts the mails into a real mailbox and has them fetched by IMAP. */
    public void bring(List<byte[]> mails) throws MessagingException {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            var user = server.setUser("rsvp@reihum.example.org", "rsvp", "secret");
            for (byte[] mail : mails) {
                user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
            }
            inbox.collecting(InboxRoom.imap(server.getImap().getPort(), null), reader)
                    .run();
        } finally {
            server.stop();
        }
    }

    /**
     * One mail as if it had been fetched.
     *
     * @return what became of it: APPLIED, WAITING, IGNORED, RETURNED, QUARANTINED
     */
    public String hand(byte[] mail) {
        return inbox.take(mail, reader).name();
    }

    /** "fate reason" of each letter, oldest first. */
    public List<String> fates() {
        return inbox.fates();
    }
}
