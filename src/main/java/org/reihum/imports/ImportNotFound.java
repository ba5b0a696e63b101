package org.reihum.imports;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such file was read. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ImportNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportNotFound(long id) {
        super("no import " + id);
    }
}
