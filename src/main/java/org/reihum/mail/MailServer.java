package org.reihum.mail;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server of {@code spring.mail.host}; without one letters wait in the outbox and can be read there. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> senders;
    private final String host;

    /** @param host an empty {@code spring.mail.host} makes a sender too, one that knows no server */
    MailServer(ObjectProvider<JavaMailSender> senders, @Value("${spring.mail.host:}") String host) {
        this.senders = senders;
        this.host = host;
    }

    Optional<JavaMailSender> sender() {
        return host.isBlank() ? Optional.empty() : Optional.ofNullable(senders.getIfAvailable());
    }
}
