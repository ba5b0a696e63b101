package org.reihum.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Serves the public calendar of a series: 200 with a strong ETag, or 304 when the subscriber has these bytes already. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AllSeries allSeries;
    private final SeriesFeed feed;
    private final Clock clock;

    FeedController(AllSeries allSeries, SeriesFeed feed, Clock clock) {
        this.allSeries = allSeries;
        this.feed = feed;
        this.clock = clock;
    }

    /** @throws NotOnTheCalendar when there is no such series */
    @GetMapping("/feeds/{slug}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String slug, WebRequest request) {
        Series series = allSeries.findBySlug(slug).orElseThrow(() -> new NotOnTheCalendar(slug));
        FeedText text = feed.of(series, clock.instant());
        // If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)
        if (request.checkNotModified(text.etag(), text.lastModified().toEpochMilli())) {
            return ResponseEntity.status(304).cacheControl(caching()).build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(caching())
                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(slug))
                .body(text.bytes());
    }

    private static CacheControl caching() {
        return CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    }

    private static String fileName(String slug) {
        return ContentDisposition.inline().filename(slug + ".ics").build().toString();
    }
}
