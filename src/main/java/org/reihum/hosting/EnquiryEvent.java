package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to an enquiry, when and by whom; never overwritten. */
@Entity
@Table(name = "host_enquiry_event")
class EnquiryEvent {

    /** What can happen to an enquiry. */
    enum Kind {
        ASKED,
        REMINDED,
        ACCEPTED,
        ROOM,
        OTHER_DATE,
        PASSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.ASKED;

    private String who = "";

    @Column(name = "proposed_day")
    private @Nullable LocalDate proposedDay;

    private String note = "";

    protected EnquiryEvent() {}

    EnquiryEvent(Kind kind, String who, @Nullable LocalDate proposedDay, String note, Instant at) {
        this.kind = kind;
        this.who = who;
        this.proposedDay = proposedDay;
        this.note = note;
        this.at = at;
    }
}
