package org.reihum.invitation;

import java.time.Duration;
import java.time.Instant;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.springframework.stereotype.Component;

/** Writes the digest of the morning of every series, each in a transaction of its own. */
@Component
class WritingDigests {

    private static final Duration FIRST_DIGEST = Duration.ofDays(1);

    private final AllSeries allSeries;
    private final DigestMarks marks;
    private final WritingDigest writing;
    private final Letterheads letterheads;

    WritingDigests(AllSeries allSeries, DigestMarks marks, WritingDigest writing, Letterheads letterheads) {
        this.allSeries = allSeries;
        this.marks = marks;
        this.writing = writing;
        this.letterheads = letterheads;
    }

    void run(Instant now) {
        if (letterheads.current().isEmpty()) {
            return;
        }
        allSeries.findAllByOrderById().forEach(series -> {
            marks.open(series.id(), now.minus(FIRST_DIGEST));
            writing.write(series, now);
        });
    }
}
