package org.reihum.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonId;
import org.reihum.network.SizeClass;

/**
 * Someone was there. Name, employer, network and function are copied as on the day: the register may change later, the
 * list of the day does not.
 */
@Entity
public class Attendance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    @Column(name = "organisation_id")
    private @Nullable Long organisationId;

    private String organisation = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    private @Nullable SizeClass sizeClass;

    @Column(name = "network_id")
    private @Nullable Long networkId;

    @Enumerated(EnumType.STRING)
    private Function function = Function.GUEST;

    private boolean signed;

    @Enumerated(EnumType.STRING)
    private CheckInMethod method = CheckInMethod.LIST;

    @Column(name = "checked_in_at")
    private @Nullable Instant checkedInAt;

    @Column(name = "checked_in_by")
    private String checkedInBy = "";

    private boolean online;

    /** The path of an SVG in a box of 300 by 100, drawn on the device. */
    private @Nullable String signature;

    protected Attendance() {}

    public Attendance(MeetingId meeting, Attendee who, CheckIn checkIn) {
        this.meetingId = meeting.value();
        be(who);
        this.signed = checkIn.signed();
        this.method = checkIn.method();
        this.checkedInAt = checkIn.at();
        this.checkedInBy = checkIn.by();
        this.online = checkIn.online();
        this.signature = checkIn.signature();
    }

    private void be(Attendee who) {
        personId = who.person() == null ? null : who.person().value();
        firstName = who.firstName();
        lastName = who.lastName();
        organisationId =
                who.organisationId() == null ? null : who.organisationId().value();
        organisation = who.organisation();
        sizeClass = who.sizeClass();
        networkId = who.network() == null ? null : who.network().value();
        function = who.function();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    /** "Stichtag, Olga". */
    public String name() {
        return who().name();
    }

    public String organisation() {
        return organisation;
    }

    /** As on the day. */
    Attendee who() {
        return new Attendee(
                personId == null ? null : new PersonId(personId),
                firstName,
                lastName,
                organisationId == null ? null : new OrganisationId(organisationId),
                organisation,
                sizeClass,
                networkId == null ? null : new NetworkId(networkId),
                function);
    }

    public boolean signed() {
        return signed;
    }

    /** What was found out afterwards; how and when it was noted, and what was drawn, stays. */
    void correct(Attendee found, boolean throughTheLink, boolean hasSigned) {
        be(found);
        online = throughTheLink;
        signed = hasSigned;
    }

    /** What was found out afterwards. */
    void correctSigned(boolean found) {
        signed = found;
    }

    String checkedInBy() {
        return checkedInBy;
    }

    /** Took part through the link. */
    public boolean online() {
        return online;
    }

    public Optional<String> signature() {
        return Optional.ofNullable(signature);
    }

    public Optional<Instant> checkedInAt() {
        return Optional.ofNullable(checkedInAt);
    }
}
