package org.reihum.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonName;
import org.reihum.network.SizeClass;

/** A good line. What was left empty, or has no column, is empty or null and changes nothing about a known person. */
record PersonRow(
        long importId,
        @Nullable FormOfAddress formOfAddress,
        String title,
        String firstName,
        String lastName,
        String email,
        String phone,
        String organisation,
        @Nullable SizeClass size,
        @Nullable NetworkId network,
        @Nullable Function function,
        @Nullable Locale language,
        @Nullable MailGround ground,
        EmployerRow employer) {

    /** Of somebody new: without a function a guest, without a language spoken to in German. */
    PersonEntry entry() {
        var nothing = new PersonEntry(
                new PersonName(FormOfAddress.NONE, "", "", ""),
                new Contact(null, null, Locale.GERMAN, null, null, null),
                "",
                null,
                null,
                Function.GUEST);
        return entryOver(nothing);
    }

    /** What is known, with what the line says anew. */
    PersonEntry entryOver(PersonEntry known) {
        return new PersonEntry(
                new PersonName(
                        either(formOfAddress, known.name().formOfAddress()),
                        said(title, known.name().title()),
                        firstName,
                        lastName),
                new Contact(
                        orNull(said(email, known.contact().email())),
                        orNull(said(phone, known.contact().phone())),
                        either(language, known.contact().language()),
                        known.contact().remark(),
                        groundOver(known),
                        known.contact().groundNote()),
                organisation,
                size == null ? known.sizeClass() : size,
                network == null ? known.represents() : network,
                either(function, known.function()));
    }

    /** Who represents a network acts for a member; of everybody else a ground has to be said. */
    private @Nullable MailGround groundOver(PersonEntry known) {
        if (ground != null || known.contact().ground() != null) {
            return ground == null ? known.contact().ground() : ground;
        }
        return network == null && known.represents() == null ? null : MailGround.MEMBER;
    }

    private static <T> T either(@Nullable T said, T known) {
        return said == null ? known : said;
    }

    private static String said(String cell, @Nullable String known) {
        return cell.isEmpty() && known != null ? known : cell;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
