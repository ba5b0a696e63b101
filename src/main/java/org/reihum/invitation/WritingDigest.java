package org.reihum.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.reihum.mail.Letter;
import org.reihum.mail.Outbox;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the organisers of a series once a morning what its guests have done, in one letter; nothing done, no letter. */
@Component
class WritingDigest {

    /** What is being answered at this moment may be noted with a time that has passed: it waits for the next digest. */
    private static final Duration STILL_BEING_WRITTEN = Duration.ofMinutes(1);

    private final DigestMarks marks;
    private final Happenings happenings;
    private final DigestWriter writer;
    private final Outbox outbox;

    WritingDigest(DigestMarks marks, Happenings happenings, DigestWriter writer, Outbox outbox) {
        this.marks = marks;
        this.happenings = happenings;
        this.writer = writer;
        this.outbox = outbox;
    }

    @Transactional
    void write(Series series, Instant now) {
        Instant told = marks.lock(series.id());
        ZonedDateTime there = now.atZone(series.zone());
        LocalDate today = there.toLocalDate();
        boolean writtenToday = told.atZone(series.zone()).toLocalDate().equals(today);
        if (writtenToday || there.toLocalTime().isBefore(DueReminder.MORNING)) {
            return;
        }
        Instant until = now.minus(STILL_BEING_WRITTEN);
        List<Happenings.Told> news = happenings.between(series.id(), told, until, today);
        if (!news.isEmpty() && !series.contact().email().isBlank()) {
            outbox.post(letter(series, writer.digest(series, news), today), now);
        }
        marks.move(series.id(), until);
    }

    private Letter letter(Series series, Digest digest, LocalDate today) {
        ContactPerson contact = series.contact();
        return new Letter(
                "series:" + series.id().value() + ":digest:" + today,
                "series:" + series.id().value(),
                contact.name(),
                contact.email(),
                digest.subject(),
                writer.text(digest),
                writer.html(digest),
                Optional.empty(),
                Optional.empty());
    }
}
