package org.reihum.meeting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such series or meeting. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotOnTheCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotOnTheCalendar(Object what) {
        super("not on the calendar: " + what);
    }
}
