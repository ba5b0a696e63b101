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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may be invited. The mail address is no identity: function mailboxes and assistants share addresses.
 */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    private FormOfAddress formOfAddress = FormOfAddress.NONE;

    private String title = "";

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    /** To be looked for by. */
    @Column(name = "name_key")
    private @Nullable String nameKey;

    private @Nullable String email;
    private @Nullable String phone;
    private String language = "de";
    private @Nullable String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_ground")
    private @Nullable MailGround mailGround;

    @Column(name = "ground_note")
    private @Nullable String groundNote;

    private boolean active = true;

    @Column(name = "no_invitations_since")
    private @Nullable Instant noInvitationsSince;

    @Version
    private int version;

    protected Person() {}

    public Person(PersonName name, Contact contact) {
        describe(name, contact);
    }

    public void describe(PersonName name, Contact contact) {
        formOfAddress = name.formOfAddress();
        title = name.title();
        firstName = name.firstName();
        lastName = name.lastName();
        nameKey = Spelling.key(name);
        email = contact.email();
        phone = contact.phone();
        language = contact.language().getLanguage();
        remark = contact.remark();
        mailGround = contact.ground();
        groundNote = contact.groundNote();
    }

    /** @param ground why letters may go to the address; null: none may. {@code note}: how that is known */
    void mayBeMailed(@Nullable MailGround ground, @Nullable String note) {
        mailGround = ground;
        groundNote = note;
    }

    /** Takes the person off all further invitations, or back on; answers already given stay. */
    public void wantsInvitations(boolean wanted, Instant now) {
        if (wanted) {
            noInvitationsSince = null;
        } else if (noInvitationsSince == null) {
            noInvitationsSince = now;
        }
    }

    public PersonId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new PersonId(id);
    }

    public PersonName name() {
        return new PersonName(formOfAddress, title, firstName, lastName);
    }

    public Contact contact() {
        return new Contact(email, phone, Locale.forLanguageTag(language), remark, mailGround, groundNote);
    }

    public boolean active() {
        return active;
    }

    public void setAside(boolean gone) {
        active = !gone;
    }

    public Optional<Instant> noInvitationsSince() {
        return Optional.ofNullable(noInvitationsSince);
    }

    int version() {
        return version;
    }
}
