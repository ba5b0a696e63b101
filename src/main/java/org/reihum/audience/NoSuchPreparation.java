package org.reihum.audience;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no preparation of that number for that meeting. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPreparation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPreparation(long id) {
        super("no preparation " + id);
    }
}
