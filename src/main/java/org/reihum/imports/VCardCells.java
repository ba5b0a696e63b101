package org.reihum.imports;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;

/** What stands on a card, in the columns of a table of people. */
final class VCardCells {

    static final List<String> HEADINGS = List.of(
            "Anrede",
            "Titel",
            "Vorname",
            "Nachname",
            "Ganzer Name",
            "Organisation",
            "E-Mail",
            "Telefon",
            "Mobil",
            "Straße",
            "PLZ",
            "Ort",
            "Bemerkung");

    private static final Set<TelephoneType> NO_VOICE =
            Set.of(TelephoneType.FAX, TelephoneType.PAGER, TelephoneType.MODEM);

    private VCardCells() {}

    static List<String> of(VCard card) {
        Optional<StructuredName> name = Optional.ofNullable(card.getStructuredName());
        String before = name.map(one -> words(one.getPrefixes())).orElse("");
        Optional<Address> address = address(card);
        return Stream.of(
                        word(before, VCardCells::isFormOfAddress),
                        word(before, word -> !isFormOfAddress(word)),
                        name.map(one -> words(Stream.concat(
                                                Stream.ofNullable(one.getGiven()), one.getAdditionalNames().stream())
                                        .toList()))
                                .orElse(""),
                        name.map(StructuredName::getFamily).orElse(""),
                        card.getFormattedName() == null
                                ? ""
                                : card.getFormattedName().getValue(),
                        organisation(card),
                        card.getEmails().stream().map(one -> one.getValue()).collect(Collectors.joining("; ")),
                        phones(card, false),
                        phones(card, true),
                        address.map(Address::getStreetAddressFull).orElse(""),
                        address.map(Address::getPostalCode).orElse(""),
                        address.map(Address::getLocality).orElse(""),
                        post(card))
                .map(Input::tidy)
                .toList();
    }

    private static boolean isFormOfAddress(String word) {
        return Words.formOfAddress(word).isPresent();
    }

    private static String word(String words, Predicate<String> which) {
        return Stream.of(words.split(" ")).filter(which).collect(Collectors.joining(" "));
    }

    private static String words(Collection<@Nullable String> some) {
        return some.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Without the department, which stands behind it. */
    private static String organisation(VCard card) {
        return card.getOrganizations().stream()
                .map(Organization::getValues)
                .flatMap(values -> values.stream().limit(1))
                .findFirst()
                .orElse("");
    }

    private static String phones(VCard card, boolean mobile) {
        return card.getTelephoneNumbers().stream()
                .filter(phone -> phone.getTypes().stream().noneMatch(NO_VOICE::contains))
                .filter(phone -> phone.getTypes().contains(TelephoneType.CELL) == mobile)
                .map(VCardCells::number)
                .filter(number -> !number.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String number(Telephone phone) {
        return Optional.ofNullable(phone.getText())
                .or(() -> Optional.ofNullable(phone.getUri()).map(uri -> uri.getNumber()))
                .orElse("");
    }

    /** That of the office, where there are several. */
    private static Optional<Address> address(VCard card) {
        return card.getAddresses().stream()
                .min(Comparator.comparing(one -> !one.getTypes().contains(AddressType.WORK)));
    }

    /** What somebody is there; for that we have no field of its own. */
    private static String post(VCard card) {
        return Stream.concat(
                        card.getTitles().stream().map(one -> one.getValue()),
                        card.getRoles().stream().map(one -> one.getValue()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
