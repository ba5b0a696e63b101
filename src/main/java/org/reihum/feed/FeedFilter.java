package org.reihum.feed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calendars over HTTP, ahead of everything else: they know no log-in, no session and no cookie, and programs fetch them by
 * the thousand. Nothing of an address is ever logged, because it may be a secret. Nobody is counted by where they come from:
 * Google and Microsoft fetch for all their users from a few addresses.
 */
final class FeedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FeedFilter.class);
    private static final String TRY_AGAIN_AFTER = "300";

    private static final String ONLY_READ = "Nur GET und HEAD. Only GET and HEAD.";
    private static final String GONE =
            "Diese Kalenderadresse gilt nicht mehr. This calendar address is no longer valid.";
    private static final String UNKNOWN = "Hier liegt kein Kalender. There is no calendar here.";
    private static final String NOT_NOW =
            "Der Kalender ist gerade nicht zu haben. The calendar is not available right now.";

    private final transient FeedAddresses addresses;
    private final transient ServingFeed serving;
    private final transient Clock clock;

    FeedFilter(FeedAddresses addresses, ServingFeed serving, Clock clock) {
        this.addresses = addresses;
        this.serving = serving;
        this.clock = clock;
    }

    /** The outermost door: whatever fails behind it is answered here, or the address would stand in the container's log. */
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            answer(request, response);
        } catch (RuntimeException e) {
            LOG.error("a calendar could not be served", e);
            if (!response.isCommitted()) {
                response.reset();
                response.setHeader("Retry-After", TRY_AGAIN_AFTER);
                refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, NOT_NOW);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("HEAD") && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, ONLY_READ);
            return;
        }
        Optional<FeedKey> key = addresses.read(
                request.getRequestURI().substring(request.getContextPath().length()));
        Served served = key.isEmpty() ? Served.Nothing.UNKNOWN : serving.serve(key.get(), clock.instant());
        if (served instanceof Served.Calendar calendar) {
            FeedAnswer.send(calendar.text(), key.orElseThrow(), request, response);
        } else if (served == Served.Nothing.GONE) {
            refuse(request, response, HttpServletResponse.SC_GONE, GONE);
        } else {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, UNKNOWN);
        }
    }

    /** Never a calendar: an empty one would clear what the subscriber has. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        FeedAnswer.guard(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
