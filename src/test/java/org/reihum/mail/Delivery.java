package org.reihum.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Lets all that is due leave, through a real mail server, for tests of other rooms. */
@TestComponent
public class Delivery {

    private final PostRoom post;

    Delivery(PostRoom post) {
        this.post = post;
    }

    /** @return what the mail server has got, in the order in which it came */
    public List<MimeMessage> run() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            while (post.sendingTo(server.getSmtp().getPort()).run() > 0) {
                continue;
            }
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }
}
