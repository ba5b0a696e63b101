package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days without school in a state, and where we have them from. */
@Entity
class SchoolHoliday {

    /** Who says so. */
    enum Origin {
        /** Came with Reihum. */
        SHIPPED,
        /** Read from a file. */
        FILE,
        /** Typed, or changed by hand. */
        TYPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private FederalState state = FederalState.BW;

    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "last_day")
    private LocalDate lastDay = LocalDate.EPOCH;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.SHIPPED;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "loaded_by")
    private @Nullable String loadedBy;

    @Column(name = "loaded_at")
    private @Nullable Instant loadedAt;

    @Version
    private int version;

    protected SchoolHoliday() {}

    /** Typed by hand. */
    SchoolHoliday(FederalState state, HolidaySpan span, String by, Instant now) {
        this.state = state;
        change(span, by, now);
    }

    static SchoolHoliday fromFile(FederalState state, HolidaySpan span, String fileName, String by, Instant now) {
        var holiday = new SchoolHoliday(state, span, by, now);
        holiday.origin = Origin.FILE;
        holiday.fileName = fileName;
        return holiday;
    }

    /** What a person has changed is that person's word, no longer the file's. */
    void change(HolidaySpan span, String by, Instant now) {
        if (!span.isInOrder()) {
            throw new IllegalArgumentException("holidays end before they begin: " + span);
        }
        firstDay = span.first();
        lastDay = span.last();
        name = span.name();
        origin = Origin.TYPED;
        fileName = null;
        loadedBy = by;
        loadedAt = now;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public FederalState state() {
        return state;
    }

    public HolidaySpan span() {
        return new HolidaySpan(firstDay, lastDay, name);
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public @Nullable String loadedBy() {
        return loadedBy;
    }

    public @Nullable Instant loadedAt() {
        return loadedAt;
    }

    public int version() {
        return version;
    }
}
