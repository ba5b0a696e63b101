package org.reihum.network;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such network, organisation, person, place, venue, room or holiday. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotInRegister extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInRegister(Record id) {
        super("not in the register: " + id);
    }
}
