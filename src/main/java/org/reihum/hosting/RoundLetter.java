package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;

/** The letter to the networks of a series before a season is planned (Rundbrief). A draft until it is sent. */
@Entity
class RoundLetter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "series_id")
    private long seriesId;

    private String subject = "";

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "last_day")
    private LocalDate lastDay = LocalDate.EPOCH;

    @Column(name = "answer_by")
    private LocalDate answerBy = LocalDate.EPOCH;

    @Column(name = "planned_on")
    private LocalDate plannedOn = LocalDate.EPOCH;

    private String words = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    private int reminders;

    @Version
    private int version;

    protected RoundLetter() {}

    RoundLetter(SeriesId series, Text text, String who, Instant now) {
        this.seriesId = series.value();
        this.createdAt = now;
        this.createdBy = who;
        write(text);
    }

    /**
     * What the organiser decides about the letter.
     *
     * @param firstDay of the season that is planned with the answers
     * @param plannedOn last day on which a network may change its answer
     */
    record Text(
            String subject,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate answerBy,
            LocalDate plannedOn,
            String words) {}

    void write(Text text) {
        if (sentAt != null) {
            throw new IllegalStateException("a letter that is sent says what it says");
        }
        subject = text.subject();
        firstDay = text.firstDay();
        lastDay = text.lastDay();
        answerBy = text.answerBy();
        plannedOn = text.plannedOn();
        words = text.words();
    }

    /** The first sending counts; later ones reach networks that have joined since. */
    void send(String who, Instant now) {
        if (sentAt == null) {
            sentAt = now;
            sentBy = who;
        }
    }

    /** No network has it: it is a draft again. */
    void takeBack() {
        sentAt = null;
        sentBy = null;
        reminders = 0;
    }

    void remind() {
        reminders++;
    }

    boolean covers(LocalDate from, LocalDate to) {
        return !from.isAfter(lastDay) && !to.isBefore(firstDay);
    }

    public boolean sent() {
        return sentAt != null;
    }

    Text text() {
        return new Text(subject, firstDay, lastDay, answerBy, plannedOn, words);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    SeriesId series() {
        return new SeriesId(seriesId);
    }

    public String subject() {
        return subject;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable String sentBy() {
        return sentBy;
    }

    public int reminders() {
        return reminders;
    }

    public int version() {
        return version;
    }
}
