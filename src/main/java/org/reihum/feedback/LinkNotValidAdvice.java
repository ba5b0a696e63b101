package org.reihum.feedback;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a person sees whose link is not valid. */
@ControllerAdvice("org.reihum.feedback")
class LinkNotValidAdvice {

    @ExceptionHandler(LinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "feedback/not-valid";
    }
}
