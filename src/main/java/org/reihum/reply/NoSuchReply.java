package org.reihum.reply;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing was kept under that number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchReply extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchReply(long id) {
        super("no reply " + id);
    }
}
