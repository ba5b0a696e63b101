package org.reihum.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.reihum.ical.CalendarFiles;
import org.reihum.mail.Letterheads;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The meeting of a personal link as a file for the calendar: the entry that the letters change later. */
@Controller
class CalendarFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AnswerPages pages;
    private final Letterheads letterheads;
    private final Clock clock;
    private final CalendarFiles files = new CalendarFiles();

    CalendarFileController(AnswerPages pages, Letterheads letterheads, Clock clock) {
        this.pages = pages;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping("/r/{token}/meeting.ics")
    ResponseEntity<byte[]> file(@PathVariable String token, Locale locale) {
        AnswerPage page = pages.behind(token, clock.instant());
        if (!page.hasCalendarEntry()) {
            return ResponseEntity.notFound().build();
        }
        String link = letterheads.inForce().baseUrl() + "/r/" + token;
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.meeting().seriesSlug() + "-"
                                        + page.meeting().number() + ".ics")
                                .build()
                                .toString())
                .body(files.file(page.calendarEntry(link, locale)));
    }
}
