package org.reihum.planning;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such plan. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PlanNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanNotFound(long id) {
        super("no plan " + id);
    }
}
