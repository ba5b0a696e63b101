package org.reihum.site;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a browser may do with our pages. A header that a page has set for itself stays. */
class PageHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors ";

    /** The text of a mailed letter, shown by the desk in a sandboxed frame of the same origin. */
    private static final RequestMatcher FRAMED = pathPattern("/desk/mail/{id}/html");

    private static final RequestMatcher ANSWER = new OrRequestMatcher(
            pathPattern("/r/**"),
            pathPattern("/round/**"),
            pathPattern("/poll/**"),
            pathPattern("/nominate/**"),
            pathPattern("/sign-up/**"),
            pathPattern("/group/**"),
            pathPattern("/door/**"),
            pathPattern("/feedback/**"));

    /** The helper's telephone reads codes with its camera; no other page has a use for it. */
    private static final RequestMatcher CAMERA = pathPattern("/door/**");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean framed = FRAMED.matches(request);
        unlessSet(response, "Content-Security-Policy", POLICY + (framed ? "'self'" : "'none'"));
        unlessSet(response, "X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        String camera = CAMERA.matches(request) ? "(self)" : "()";
        unlessSet(response, "Permissions-Policy", "camera=" + camera + ", microphone=(), geolocation=()");
        if (ANSWER.matches(request)) {
            unlessSet(response, "X-Robots-Tag", "noindex, nofollow");
        }
    }

    private static void unlessSet(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
