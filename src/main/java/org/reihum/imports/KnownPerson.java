package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/**
 * A person of the register beside what a line says.
 *
 * @param entry as it stands; without the size of the organisation, which is a matter of that
 */
record KnownPerson(PersonId id, PersonEntry entry) {

    /** What the line says that was not known, and nothing else. */
    PersonEntry filled(PersonRow said) {
        return with(said, false);
    }

    /** All that the line says. */
    PersonEntry taken(PersonRow said) {
        return with(said, true);
    }

    private PersonEntry with(PersonRow said, boolean taking) {
        PersonName name = entry.name();
        Contact contact = entry.contact();
        MailGround ground = one(contact.ground(), ground(said, contact), taking);
        return new PersonEntry(
                new PersonName(
                        name.formOfAddress() == FormOfAddress.NONE
                                        || taking && said.name().formOfAddress() != FormOfAddress.NONE
                                ? said.name().formOfAddress()
                                : name.formOfAddress(),
                        text(name.title(), said.name().title(), taking),
                        text(name.firstName(), said.name().firstName(), taking),
                        text(name.lastName(), said.name().lastName(), taking)),
                new Contact(
                        orNull(text(contact.email(), said.email(), taking)),
                        orNull(text(contact.phone(), said.phone(), taking)),
                        taking && said.language() != null ? said.language() : contact.language(),
                        orNull(text(contact.remark(), said.note(), taking)),
                        ground,
                        orNull(text(contact.groundNote(), said.groundNote(), taking && ground == said.ground()))),
                taking || entry.organisation().isEmpty() ? said.employer().name() : entry.organisation(),
                null,
                one(entry.represents(), said.network(), taking),
                said.function() != null && (taking || entry.function() == Function.GUEST)
                        ? said.function()
                        : entry.function());
    }

    /** Who represents a network acts for a member; of everybody else a ground has to be said. */
    private @Nullable MailGround ground(PersonRow said, Contact contact) {
        boolean member = contact.ground() == null && (said.network() != null || entry.represents() != null);
        return said.ground() == null && member ? MailGround.MEMBER : said.ground();
    }

    List<Difference> differences(PersonRow said) {
        List<Difference> differences = new ArrayList<>();
        PersonName name = entry.name();
        Contact contact = entry.contact();
        compare(
                differences,
                Column.FORM_OF_ADDRESS,
                orNull(name.formOfAddress()),
                orNull(said.name().formOfAddress()));
        compare(
                differences,
                Column.TITLE,
                orNull(name.title()),
                orNull(said.name().title()));
        compare(
                differences,
                Column.FIRST_NAME,
                orNull(name.firstName()),
                orNull(said.name().firstName()));
        compare(differences, Column.LAST_NAME, name.lastName(), said.name().lastName());
        if (!said.email().equalsIgnoreCase(contact.email())) {
            compare(differences, Column.EMAIL, contact.email(), orNull(said.email()));
        }
        compare(differences, Column.PHONE, contact.phone(), orNull(said.phone()));
        compare(differences, Column.NOTE, contact.remark(), orNull(said.note()));
        compare(differences, Column.LANGUAGE, contact.language(), said.language());
        compare(differences, Column.GROUND, contact.ground(), said.ground());
        compare(differences, Column.FUNCTION, orNull(entry.function()), orNull(said.function()));
        if (!Spelling.key(entry.organisation()).equals(said.employer().key())) {
            compare(
                    differences,
                    Column.ORGANISATION,
                    orNull(entry.organisation()),
                    said.employer().name());
        }
        return differences;
    }

    private static void compare(
            List<Difference> differences, Column field, @Nullable Object known, @Nullable Object said) {
        if (known != null && said != null && !known.equals(said)) {
            differences.add(new Difference(field, Words.shown(known), Words.shown(said)));
        }
    }

    private static String text(@Nullable String known, String said, boolean taking) {
        return known == null || known.isEmpty() || taking && !said.isEmpty() ? said : known;
    }

    private static <T> @Nullable T one(@Nullable T known, @Nullable T said, boolean taking) {
        return known == null || taking && said != null ? said : known;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable FormOfAddress orNull(FormOfAddress address) {
        return address == FormOfAddress.NONE ? null : address;
    }

    private static @Nullable Function orNull(@Nullable Function function) {
        return function == Function.GUEST ? null : function;
    }
}
