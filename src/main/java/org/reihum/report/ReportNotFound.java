package org.reihum.report;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such report, or it has no such file. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ReportNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportNotFound(Object what) {
        super("no report " + what);
    }
}
