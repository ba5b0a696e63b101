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
import org.springframework.dao.DataAccessException;

/**
 * Calendars over HTTP, ahead of everything else: they know no log-in, no session and no cookie, and programs fetch them by
 * the thousand. Nothing of an address is ever logged, because it may be a secret. Nobody is counted by where they come from:
 * Google and Microsoft fetch for all their users from a few addresses.
 */
final class FeedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FeedFilter.class);
    private static final String TRY_AGAIN_AFTER = "300";

    private final transient FeedAddresses addresses;
    private final transient ServingFeed serving;
    private final transient Clock clock;

    FeedFilter(FeedAddresses addresses, ServingFeed serving, Clock clock) {
        this.addresses = addresses;
        this.serving = serving;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Nur GET und HEAD. Only GET and HEAD.");
            return;
        }
        Optional<FeedKey> key = addresses.read(
                request.getRequestURI().substring(request.getContextPath().length()));
        try {
            Served served = key.isEmpty() ? Served.Nothing.UNKNOWN : serving.serve(key.get(), clock.instant());
            if (served instanceof Served.Calendar calendar) {
                FeedAnswer.send(calendar.text(), key.get(), request, response);
            } else if (served == Served.Nothing.GONE) {
                refuse(
                        response,
                        HttpServletResponse.SC_GONE,
                        "Diese Kalenderadresse gilt nicht mehr. This calendar address is no longer valid.");
            } else {
                refuse(
                        response,
                        HttpServletResponse.SC_NOT_FOUND,
                        "Hier liegt kein Kalender. There is no calendar here.");
            }
        } catch (DataAccessException | IllegalStateException e) {
            LOG.error("a calendar could not be served", e);
            response.setHeader("Retry-After", TRY_AGAIN_AFTER);
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Der Kalender ist gerade nicht zu haben. The calendar is not available right now.");
        }
    }

    /** Never a calendar: an empty one would clear what the subscriber has. */
    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        FeedAnswer.guard(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
