package org.reihum.door;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a helper sees whose link is not valid, or is used too fast. */
@ControllerAdvice
class DoorAdvice {

    @ExceptionHandler(DoorLinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "door/not-valid";
    }

    @ExceptionHandler(TooManyActs.class)
    ResponseEntity<Void> tooMany() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "10")
                .build();
    }
}
