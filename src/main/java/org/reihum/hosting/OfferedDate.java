package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the dates between which a poll lets choose, with a word on its room. */
@Entity
@Table(name = "offered_date")
class OfferedDate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "date_poll_id")
    private long pollId;

    @Column(name = "takes_place_on")
    private LocalDate day = LocalDate.EPOCH;

    private String note = "";

    protected OfferedDate() {}

    OfferedDate(DatePoll poll, Offer offer) {
        this.pollId = poll.id();
        this.day = offer.day();
        this.note = offer.note();
    }

    /** A date as it is offered. */
    record Offer(LocalDate day, String note) {}

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public String note() {
        return note;
    }
}
