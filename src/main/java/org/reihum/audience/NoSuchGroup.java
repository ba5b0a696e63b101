package org.reihum.audience;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The series has no such group, or no longer. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchGroup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchGroup(long id) {
        super("no such target group: " + id);
    }
}
