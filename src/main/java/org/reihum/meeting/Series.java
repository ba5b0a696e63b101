package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A series of meetings (Veranstaltungsreihe): what its meetings have in common. */
@Entity
public class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug = "";
    private String name = "";
    private boolean rotates;
    private boolean closed;

    @Column(name = "gap_weeks")
    private int gapWeeks;

    @Column(name = "begins_at")
    private LocalTime beginsAt = LocalTime.MIDNIGHT;

    @Column(name = "ends_at")
    private LocalTime endsAt = LocalTime.MIDNIGHT;

    private String zone = "";

    @Column(name = "deadline_days")
    private int deadlineDays;

    private boolean funded;

    @Column(name = "contact_name")
    private String contactName = "";

    @Column(name = "contact_email")
    private String contactEmail = "";

    private int companions;

    @Column(name = "asks_food")
    private boolean asksFood;

    @Column(name = "reserves_seats")
    private boolean reservesSeats;

    @Version
    private int version;

    protected Series() {}

    /** @param slug its part of public addresses, never changed: feeds are subscribed under it */
    public Series(String slug, ZoneId zone, SeriesProfile profile, ContactPerson contact) {
        this.slug = slug;
        this.zone = zone.getId();
        describe(profile, contact);
        receive(GuestRules.of(profile.closed()));
    }

    public void describe(SeriesProfile profile, ContactPerson contact) {
        name = profile.name();
        rotates = profile.rotates();
        closed = profile.closed();
        funded = profile.funded();
        gapWeeks = profile.gapWeeks();
        deadlineDays = profile.deadlineDays();
        beginsAt = profile.beginsAt();
        endsAt = profile.endsAt();
        contactName = contact.name();
        contactEmail = contact.email();
    }

    /** From now on guests are asked and seated so. */
    public void receive(GuestRules rules) {
        companions = rules.companions();
        asksFood = rules.food();
        reservesSeats = rules.reservedSeats();
    }

    public GuestRules guestRules() {
        return new GuestRules(companions, asksFood, reservesSeats);
    }

    /** New meetings take that zone; those on the calendar keep theirs. */
    void moveTo(ZoneId other) {
        zone = other.getId();
    }

    public SeriesId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new SeriesId(id);
    }

    public SeriesProfile profile() {
        return new SeriesProfile(name, rotates, closed, funded, gapWeeks, deadlineDays, beginsAt, endsAt);
    }

    /** Whom our letters name for questions, and who gets the replies to them. */
    public ContactPerson contact() {
        return new ContactPerson(contactName, contactEmail);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
