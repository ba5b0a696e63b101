package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which answer of a calendar program was the newest, and from which version of the meeting on one counts. */
@Embeddable
class CalendarMark {

    private static final Duration A_DAY = Duration.ofDays(1);

    private record Version(int sequence, Instant stamp) {

        static final Comparator<Version> BY_AGE =
                Comparator.comparingInt(Version::sequence).thenComparing(Version::stamp);
    }

    @Column(name = "calendar_sequence")
    private @Nullable Integer sequence;

    @Column(name = "calendar_stamp")
    private @Nullable Instant stamp;

    @Column(name = "asked_sequence")
    private int askedSequence;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "sent_again_at")
    private @Nullable Instant sentAgainAt;

    /**
     * The age of that answer beside the newest so far (RFC 5546, 2.1.5): above zero when it is newer, zero when it is the
     * same once more.
     *
     * @param current SEQUENCE of the meeting: a program that counts further has answered the present version
     */
    int compare(CalendarAnswer said, int current) {
        if (sequence == null || stamp == null) {
            return 1;
        }
        return Version.BY_AGE.compare(
                new Version(Math.min(said.sequence(), current), said.stamp()),
                new Version(Math.min(sequence, current), stamp));
    }

    void move(CalendarAnswer said) {
        sequence = said.sequence();
        stamp = said.stamp();
    }

    /** The meeting has another day or city: what is said about the one before does not count. */
    void askedAgain(int newSequence, Instant now) {
        askedSequence = newSequence;
        askedAt = now;
    }

    /** Whether it answers the meeting as it was before the person was asked again. */
    boolean isOutdated(CalendarAnswer said, int current) {
        // of a program that counts further than we do only the time says what it has seen
        return said.sequence() > current ? isBeforeAsking(said) : said.sequence() < askedSequence;
    }

    private boolean isBeforeAsking(CalendarAnswer said) {
        return Optional.ofNullable(askedAt).filter(said.stamp()::isBefore).isPresent();
    }

    /** Whether the entry may be sent again: once a day, however often a calendar asks. */
    boolean mayBeSentAgain(Instant now) {
        if (sentAgainAt != null && sentAgainAt.isAfter(now.minus(A_DAY))) {
            return false;
        }
        sentAgainAt = now;
        return true;
    }
}
