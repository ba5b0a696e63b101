package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        boolean moves = isElsewhere(said);
        return new PersonEntry(
                new PersonName(
                        name.formOfAddress() == FormOfAddress.NONE
                                        || taking && said.name().formOfAddress() != FormOfAddress.NONE
                                ? said.name().formOfAddress()
                                : name.formOfAddress(),
                        text(name.title(), said.name().title(), taking),
                        text(name.firstName(), said.name().firstName(), taking),
                        text(name.lastName(), said.name().lastName(), taking)),
                contact(said, taking),
                entry.organisation().isEmpty() || moves && taking
                        ? said.employer().name()
                        : entry.organisation(),
                null,
                moves
                        ? (taking ? said.network() : entry.represents())
                        : one(entry.represents(), said.network(), taking),
                function(said, moves, taking));
    }

    /** What somebody represents, and as what, belongs to one employer: it neither goes along to another nor comes from it. */
    private boolean isElsewhere(PersonRow said) {
        return !entry.organisation().isEmpty()
                && !Spelling.key(entry.organisation()).equals(said.employer().key());
    }

    private Function function(PersonRow said, boolean moves, boolean taking) {
        Function other = said.function();
        if (moves) {
            return taking ? (other == null ? Function.GUEST : other) : entry.function();
        }
        return other != null && (taking || entry.function() == Function.GUEST) ? other : entry.function();
    }

    private Contact contact(PersonRow said, boolean taking) {
        Contact contact = entry.contact();
        boolean sameAddress = said.email().equalsIgnoreCase(contact.email());
        // that there is no ground is no gap: it may have been withdrawn
        MailGround ground = taking && said.ground() != null ? said.ground() : contact.ground();
        return new Contact(
                sameAddress ? contact.email() : orNull(text(contact.email(), said.email(), taking)),
                orNull(text(contact.phone(), said.phone(), taking)),
                taking && said.language() != null ? said.language() : contact.language(),
                orNull(text(contact.remark(), said.note(), taking)),
                ground,
                groundNote(ground, said, taking));
    }

    /** How one ground is known says nothing of another. */
    private @Nullable String groundNote(@Nullable MailGround ground, PersonRow said, boolean taking) {
        Contact contact = entry.contact();
        if (ground != contact.ground()) {
            return orNull(said.groundNote());
        }
        return ground == null || ground != said.ground()
                ? contact.groundNote()
                : orNull(text(contact.groundNote(), said.groundNote(), taking));
    }

    /** What is otherwise once the line is taken. */
    List<Difference> differences(PersonRow said) {
        PersonEntry left = filled(said);
        PersonEntry taken = taken(said);
        List<Difference> differences = new ArrayList<>();
        PersonName called = left.name();
        PersonName other = taken.name();
        compare(differences, Column.FORM_OF_ADDRESS, called.formOfAddress(), other.formOfAddress());
        compare(differences, Column.TITLE, called.title(), other.title());
        compare(differences, Column.FIRST_NAME, called.firstName(), other.firstName());
        compare(differences, Column.LAST_NAME, called.lastName(), other.lastName());
        Contact before = left.contact();
        Contact after = taken.contact();
        compare(differences, Column.EMAIL, before.email(), after.email());
        compare(differences, Column.PHONE, before.phone(), after.phone());
        compare(differences, Column.NOTE, before.remark(), after.remark());
        compare(differences, Column.LANGUAGE, before.language(), after.language());
        compare(differences, Column.GROUND, before.ground(), after.ground());
        compare(differences, Column.GROUND_NOTE, before.groundNote(), after.groundNote());
        compare(differences, Column.FUNCTION, left.function(), taken.function());
        compare(differences, Column.ORGANISATION, left.organisation(), taken.organisation());
        return differences;
    }

    private static void compare(
            List<Difference> differences, Column field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference(field, Words.shown(before), Words.shown(after)));
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
}
