package org.reihum.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Contact;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/** What a line says of a person. What is empty or null says nothing. */
record PersonRow(
        PersonName name,
        String email,
        String phone,
        String note,
        OrganisationRow employer,
        @Nullable NetworkId network,
        @Nullable Function function,
        @Nullable Locale language,
        @Nullable MailGround ground,
        String groundNote) {

    /** In lower case, as the register's index has it. */
    String mailbox() {
        return email.toLowerCase(Locale.ROOT);
    }

    /** However the name is written. */
    String key() {
        return Spelling.key(name);
    }

    /** Of somebody new: without a function a guest, without a language spoken to in German. */
    PersonEntry entry() {
        return new PersonEntry(
                name,
                new Contact(
                        orNull(email),
                        orNull(phone),
                        language == null ? Locale.GERMAN : language,
                        orNull(note),
                        groundOfNew(ground, network),
                        orNull(groundNote)),
                employer.name(),
                null,
                network,
                function == null ? Function.GUEST : function);
    }

    /** Who represents a network acts for a member; of everybody else a ground has to be said. */
    static @Nullable MailGround groundOfNew(@Nullable MailGround said, @Nullable NetworkId network) {
        return said == null && network != null ? MailGround.MEMBER : said;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The same with the employer as it is called in the register. */
    PersonRow of(String organisation) {
        return new PersonRow(
                name,
                email,
                phone,
                note,
                employer.called(organisation),
                network,
                function,
                language,
                ground,
                groundNote);
    }
}
