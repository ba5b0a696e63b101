package org.reihum.registration;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages for links that do not hold, and for who sends too much. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    @ExceptionHandler(SignUpLinkNotValid.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notValid() {
        return "registration/not-valid";
    }

    @ExceptionHandler(TooManyPosts.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String slowDown(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return "registration/slow-down";
    }
}
