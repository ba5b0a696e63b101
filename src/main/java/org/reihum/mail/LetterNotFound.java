package org.reihum.mail;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such letter. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class LetterNotFound extends RuntimeException {

    LetterNotFound(long id) {
        super("no letter " + id);
    }
}
