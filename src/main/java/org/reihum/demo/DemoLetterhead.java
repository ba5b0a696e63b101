package org.reihum.demo;

import java.net.URI;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stands on the demo's letters; links lead to the port of this start. What an operator has configured wins. */
@Component
@Profile("demo")
class DemoLetterhead {

    static final String SENDER_NAME = "Landeskoordination IT-Netz (Demo)";
    static final String SENDER_ADDRESS = "einladung@landeskoordination-it-netz.example.org";

    private final Letterheads letterheads;
    private final String contextPath;

    DemoLetterhead(Letterheads letterheads, @Value("${server.servlet.context-path:}") String contextPath) {
        this.letterheads = letterheads;
        this.contextPath = contextPath;
    }

    @EventListener
    void set(WebServerInitializedEvent started) {
        var address = URI.create("http://localhost:" + started.getWebServer().getPort() + contextPath);
        letterheads.set(new Letterhead(address, SENDER_NAME, SENDER_ADDRESS));
    }
}
