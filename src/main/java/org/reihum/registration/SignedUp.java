package org.reihum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.InvitationId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;

/** One person of a sign-up, with the invitation once it is confirmed. */
@Entity
@Table(name = "sign_up_person")
class SignedUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "sign_up_id")
    private long signUpId;

    @Column(name = "meeting_id")
    private long meetingId;

    private int place;

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    private @Nullable String email;

    @Column(name = "invitation_id")
    private @Nullable Long invitationId;

    private boolean own;

    @Column(name = "live_address")
    private @Nullable String liveAddress;

    protected SignedUp() {}

    SignedUp(SignUp signUp, int place, NamedPerson person) {
        this.signUpId = signUp.id();
        this.meetingId = signUp.meeting().value();
        this.place = place;
        this.firstName = person.firstName();
        this.lastName = person.lastName();
        this.email = person.emailOrNull();
    }

    /** @param own whether this sign-up answers for the person, who was not invited before */
    void isInvited(InvitationId invitation, boolean own) {
        this.invitationId = invitation.value();
        this.own = own;
    }

    /** Nobody else gets a seat with this address. */
    void occupy(String address) {
        liveAddress = address;
    }

    /** Somebody else comes instead. */
    void becomes(NamedPerson other, InvitationId invitation) {
        firstName = other.firstName();
        lastName = other.lastName();
        email = other.emailOrNull();
        invitationId = invitation.value();
        liveAddress = null;
    }

    /** Whether it is that person already, as typed. */
    boolean is(NamedPerson other) {
        return firstName.equals(other.firstName())
                && lastName.equals(other.lastName())
                && Objects.equals(email, other.emailOrNull());
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public PersonName name() {
        return new PersonName(FormOfAddress.NONE, "", firstName, lastName);
    }

    /** As typed, whether it may be written to or not. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitationId).map(InvitationId::new);
    }

    public boolean own() {
        return own;
    }
}
