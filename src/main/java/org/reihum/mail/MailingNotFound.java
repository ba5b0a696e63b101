package org.reihum.mail;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such mailing. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class MailingNotFound extends RuntimeException {

    MailingNotFound(MailingId id) {
        super("no mailing " + id.value());
    }
}
