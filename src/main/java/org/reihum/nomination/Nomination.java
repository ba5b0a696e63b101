package org.reihum.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.MailingId;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;

/** Somebody whom a network would like to see invited. */
@Entity
class Nomination {

    /** What has become of it. */
    enum State {
        OPEN,
        INVITED,
        /** The organiser invites somebody else. */
        PASSED,
        WITHDRAWN;

        /** Whether it takes one of the places the network may give. */
        boolean counts() {
            return this == OPEN || this == INVITED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "contingent_id")
    private long contingentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    private FormOfAddress formOfAddress = FormOfAddress.NONE;

    private String title = "";

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    private String organisation = "";

    @Enumerated(EnumType.STRING)
    private GuestKind kind = GuestKind.COMPANY;

    private @Nullable String email;
    private boolean consents;
    private String language = "";
    private String why = "";

    @Column(name = "named_at")
    private Instant namedAt = Instant.EPOCH;

    @Column(name = "named_by")
    private String namedBy = "";

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private String word = "";

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "mailing_id")
    private @Nullable Long mailingId;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Version
    private int version;

    protected Nomination() {}

    Nomination(Contingent contingent, Guest guest, Instant now) {
        this.contingentId = contingent.id();
        this.formOfAddress = guest.name().formOfAddress();
        this.title = guest.name().title();
        this.firstName = guest.name().firstName();
        this.lastName = guest.name().lastName();
        this.organisation = guest.organisation();
        this.kind = guest.kind();
        this.email = guest.email();
        this.consents = guest.consents();
        this.language = guest.language().getLanguage();
        this.why = guest.why();
        this.namedBy = contingent.writtenName();
        this.namedAt = now;
    }

    /**
     * Who is named.
     *
     * @param consents whether the manager says that the person agrees to be written to at that address
     */
    record Guest(
            PersonName name,
            String organisation,
            GuestKind kind,
            @Nullable String email,
            boolean consents,
            Locale language,
            String why) {}

    void withdraw(Instant now) {
        state = State.WITHDRAWN;
        decidedAt = now;
    }

    /** @param with the mailing of the invitation; empty when no letter goes out */
    void invite(PersonId person, Optional<MailingId> with, String saying, String by, Instant now) {
        personId = person.value();
        mailingId = with.map(MailingId::value).orElse(null);
        decide(State.INVITED, saying, by, now);
    }

    void pass(String saying, String by, Instant now) {
        decide(State.PASSED, saying, by, now);
    }

    private void decide(State as, String saying, String by, Instant now) {
        state = as;
        word = saying;
        decidedBy = by;
        decidedAt = now;
        toldAt = null;
    }

    /** The invitation was recalled. */
    void decideAnew() {
        state = State.OPEN;
        personId = null;
        mailingId = null;
        decidedAt = null;
        decidedBy = null;
        word = "";
        toldAt = null;
    }

    void told(Instant now) {
        toldAt = now;
    }

    /** The letter written at that moment was recalled. */
    void wasNotTold(Instant writtenAt) {
        if (writtenAt.equals(toldAt)) {
            toldAt = null;
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the organiser can invite the person: once passed over, too. */
    public boolean canBeInvited() {
        return state == State.OPEN || state == State.PASSED;
    }

    /** The mailing of the invitation; empty when it went out on paper, or is another's. */
    Optional<MailingId> mailing() {
        return Optional.ofNullable(mailingId).map(MailingId::new);
    }

    boolean isToBeTold() {
        return toldAt == null && (state == State.INVITED || state == State.PASSED);
    }

    /** @param recallable the mailings that have not left yet: an invitation with one of them may still be none */
    boolean canBeTold(Set<MailingId> recallable) {
        return isToBeTold() && mailing().filter(recallable::contains).isEmpty();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    long contingentId() {
        return contingentId;
    }

    public Guest guest() {
        return new Guest(
                new PersonName(formOfAddress, title, firstName, lastName),
                organisation,
                kind,
                email,
                consents,
                Locale.forLanguageTag(language),
                why);
    }

    public State state() {
        return state;
    }

    public String word() {
        return word;
    }

    public Instant namedAt() {
        return namedAt;
    }

    public String namedBy() {
        return namedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant toldAt() {
        return toldAt;
    }

    /** Who was invited. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }
}
