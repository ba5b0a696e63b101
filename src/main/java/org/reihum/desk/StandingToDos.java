package org.reihum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be done whichever series it belongs to. */
@Component
class StandingToDos {

    private final HostToDos hosts;
    private final MailToDos mail;

    StandingToDos(HostToDos hosts, MailToDos mail) {
        this.hosts = hosts;
        this.mail = mail;
    }

    List<ToDo> all(Instant now, Locale locale) {
        return Stream.concat(hosts.all(now, locale).stream(), mail.all().stream())
                .toList();
    }
}
