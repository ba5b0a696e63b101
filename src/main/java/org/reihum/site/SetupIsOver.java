package org.reihum.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is an organiser, so there is no first-run page. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class SetupIsOver extends RuntimeException {}
