package org.reihum.ical;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as every calendar sees it (VEVENT, RFC 5545 3.6.1). Texts may hold anything a person can type: control
 * characters are dropped, line ends kept, the rest is escaped.
 *
 * @param uid the same in every letter, feed and file about this meeting, for ever
 * @param sequence from 0; one higher after each change that concerns time, place or state (RFC 5546 2.1.4)
 * @param stamp when this version of the content was made, never the time of writing: it is part of the bytes, and a calendar
 *     ignores a second letter with an equal stamp
 * @param lastModified when the meeting was last changed
 * @param summary the title; a caller who cancels writes "Abgesagt: " before it
 * @param description left out when blank
 * @param location left out when blank
 * @param url the page of the meeting, if it has one
 * @param conference where to take part from afar (RFC 7986 5.11); clients that do not know it find it in the texts only
 * @param free whether its hours stay free for whose calendar it is, although it takes place
 * @throws IllegalStateException if the uid is blank or the sequence negative
 */
public record CalendarEvent(
        String uid,
        int sequence,
        Instant stamp,
        Instant lastModified,
        Span span,
        String summary,
        String description,
        String location,
        Status status,
        @Nullable URI url,
        @Nullable URI conference,
        boolean free) {

    public CalendarEvent {
        if (uid.isBlank() || sequence < 0) {
            throw new IllegalStateException("uid '%s', sequence %d".formatted(uid, sequence));
        }
    }

    /** A meeting on site. */
    public CalendarEvent(
            String uid,
            int sequence,
            Instant stamp,
            Instant lastModified,
            Span span,
            String summary,
            String description,
            String location,
            Status status,
            @Nullable URI url) {
        this(uid, sequence, stamp, lastModified, span, summary, description, location, status, url, null, false);
    }

    /** The same for somebody who takes part by a link; only for that person's letters where the link is not public. */
    public CalendarEvent online(URI link) {
        return new CalendarEvent(
                uid, sequence, stamp, lastModified, span, summary, description, location, status, url, link, free);
    }

    /** The same for somebody who stays away. */
    public CalendarEvent stayingAway() {
        return new CalendarEvent(
                uid,
                sequence,
                stamp,
                lastModified,
                span,
                summary,
                description,
                location,
                status,
                url,
                conference,
                true);
    }

    CalendarEvent cancelled() {
        return new CalendarEvent(
                uid,
                sequence,
                stamp,
                lastModified,
                span,
                summary,
                description,
                location,
                Status.CANCELLED,
                url,
                conference,
                free);
    }
}
