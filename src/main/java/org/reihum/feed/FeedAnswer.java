package org.reihum.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.feed.FeedText.Coded;

/** One answer with a calendar, or that the subscriber has these very bytes already (RFC 9110, 13). */
final class FeedAnswer {

    private static final String MAX_AGE = ", max-age=300";

    private static final String HTTPS_ONLY = "max-age=31536000 ; includeSubDomains";

    private FeedAnswer() {}

    static void send(FeedText text, FeedKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = takesGzip(request.getHeader("Accept-Encoding"));
        Coded coded = text.coded(gzip);
        response.setHeader("ETag", coded.etag());
        response.setHeader("Last-Modified", text.lastModified());
        response.setHeader("Cache-Control", (key.kind().isSecret() ? "private" : "public") + MAX_AGE);
        response.setHeader("Vary", "Accept-Encoding");
        if (isKnown(text, coded, request)) {
            // what guards the body came with the body (RFC 9110, 15.4.5: no more than is needed)
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        guard(request, response);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader("Content-Disposition", "inline; filename=\"" + fileName(key) + ".ics\"");
        response.setContentLength(coded.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(coded.bytes());
        }
    }

    /**
     * What the security chain behind us says with every page, for a body that is none; the address of a calendar is not
     * passed on and not found by searching.
     */
    static void guard(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
        }
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private static String fileName(FeedKey key) {
        return key.kind().isSecret() ? "reihum" : key.name();
    }

    /**
     * If-None-Match goes first; where it stands If-Modified-Since is not looked at. That is taken for the mark we gave, not
     * for a time: after a restored backup ours may be the earlier one, of other bytes.
     */
    private static boolean isKnown(FeedText text, Coded coded, HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return matches(known, coded.etag());
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since == text.changedAt().toEpochMilli();
        } catch (IllegalArgumentException e) {
            // what is no date is not there (RFC 9110, 13.1.3)
            return false;
        }
    }

    private static boolean matches(String known, String etag) {
        for (String one : known.split(",")) {
            String tag = one.strip();
            if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** Only who asks for it: some clients do not unpack what they have not asked for. */
    private static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] coding = one.split(";");
            if (coding[0].strip().equals("gzip")) {
                return coding.length == 1 || !coding[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
