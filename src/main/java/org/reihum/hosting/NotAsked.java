package org.reihum.hosting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such round letter or poll, or that network was not asked in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAsked(String what) {
        super("not asked: " + what);
    }
}
