package org.reihum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Food;
import org.reihum.invitation.InvitationId;
import org.reihum.meeting.MeetingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/** A filled-in form: nothing counts before whoever owns the address has confirmed it. */
@Entity
@Table(name = "sign_up")
class SignUp {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    private String email = "";
    private String organisation = "";

    @Column(name = "organisation_key")
    private String organisationKey = "";

    private String language = "de";
    private boolean grouped;
    private int companions;

    @Enumerated(EnumType.STRING)
    private @Nullable Food food;

    private @Nullable String note;

    @Column(name = "forwarded_by")
    private @Nullable Long forwardedBy;

    @Column(name = "requested_at")
    private Instant requestedAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected SignUp() {}

    SignUp(MeetingId meeting, SignUpForm form, Locale language, String tokenHash, Instant now, Duration valid) {
        this.meetingId = meeting.value();
        this.tokenHash = tokenHash;
        this.firstName = form.firstName();
        this.lastName = form.lastName();
        this.email = form.email();
        this.organisation = form.organisation();
        this.organisationKey = Spelling.key(form.organisation());
        this.language = language.getLanguage();
        this.grouped = form.grouped();
        this.companions = form.companionsOrNone();
        this.food = form.food();
        this.note = form.note().isEmpty() ? null : form.note();
        this.requestedAt = now;
        this.expiresAt = now.plus(valid);
    }

    /** The invitation that was passed on to this person. */
    void passedOnBy(InvitationId invitation) {
        forwardedBy = invitation.value();
    }

    /** What the person said is kept with the answer from now on, and nowhere else. */
    void confirm(Instant now) {
        confirmedAt = now;
        food = null;
        note = null;
    }

    boolean isExpired(Instant now) {
        return confirmedAt == null && !now.isBefore(expiresAt);
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    /** Who filled in the form. */
    public PersonName contact() {
        return new PersonName(FormOfAddress.NONE, "", firstName, lastName);
    }

    public String email() {
        return email;
    }

    public String organisation() {
        return organisation;
    }

    String organisationKey() {
        return organisationKey;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    public boolean grouped() {
        return grouped;
    }

    public int companions() {
        return companions;
    }

    public @Nullable Food food() {
        return food;
    }

    public @Nullable String note() {
        return note;
    }

    Optional<InvitationId> forwardedBy() {
        return Optional.ofNullable(forwardedBy).map(InvitationId::new);
    }
}
