package org.reihum.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The desk asks a stranger to log in; a stale form is refused; whatever else is not allowed does not exist. */
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final RequestMatcher DESK = PathPatternRequestMatcher.pathPattern(SecurityChain.DESK);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (DESK.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean exists = refused instanceof CsrfException || DESK.matches(request);
        response.sendError((exists ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }
}
