package org.reihum.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.MailingId;
import org.reihum.meeting.MeetingId;

/** Invitations of many people, written one portion after the other; the letters leave when all are written. */
@Entity
@Table(name = "invitation_preparation")
class Preparation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "mailing_id")
    private long mailingId;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    private int chosen;
    private int done;
    private int invited;
    private int letters;

    @Column(name = "last_person")
    private long lastPerson;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private boolean stopped;

    protected Preparation() {}

    Preparation(MeetingId meeting, MailingId mailing, int chosen, Instant now) {
        this.meetingId = meeting.value();
        this.mailingId = mailing.value();
        this.chosen = chosen;
        this.startedAt = now;
    }

    /** A portion is written: so many people up to that one, of whom some were invited, most of them by mail. */
    void advance(int people, long last, int newlyInvited, int newLetters) {
        done += people;
        lastPerson = last;
        invited += newlyInvited;
        letters += newLetters;
    }

    void end(Instant now) {
        endedAt = now;
        stopped = done < chosen;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public MailingId mailing() {
        return new MailingId(mailingId);
    }

    public int chosen() {
        return chosen;
    }

    public int done() {
        return done;
    }

    public int invited() {
        return invited;
    }

    public int letters() {
        return letters;
    }

    long lastPerson() {
        return lastPerson;
    }

    public boolean ended() {
        return endedAt != null;
    }

    public boolean stopped() {
        return stopped;
    }

    /** How long the rest takes if it goes on as it went; empty before there is anything to go by. */
    public Optional<Duration> left(Instant now) {
        if (done == 0 || ended()) {
            return Optional.empty();
        }
        long millis = Duration.between(startedAt, now).toMillis() * (chosen - done) / done;
        return Optional.of(Duration.ofMillis(Math.max(millis, 0)));
    }
}
