package org.reihum.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
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

    /** However it is spelled. */
    String spelledName() {
        return spelled(name);
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

    static String spelled(PersonName name) {
        return Spelling.of(name.lastName()) + "|" + Spelling.of(name.firstName());
    }
}
