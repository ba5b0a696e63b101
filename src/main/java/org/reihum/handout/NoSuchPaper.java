package org.reihum.handout;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such paper, or it was not printed for that meeting. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPaper extends RuntimeException {

    NoSuchPaper(Object which) {
        super("no paper " + which);
    }
}
