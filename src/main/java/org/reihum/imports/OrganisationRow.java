package org.reihum.imports;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationKind;
import org.reihum.network.OrganisationProfile;
import org.reihum.network.SizeClass;
import org.reihum.network.Spelling;

/** What a line says of an organisation. What is null says nothing. */
record OrganisationRow(
        String name,
        @Nullable OrganisationKind kind,
        @Nullable SizeClass size,
        @Nullable String trade,
        @Nullable String municipality,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable NetworkId circle) {

    /** Organisations whose names are written alike are the same. */
    String key() {
        return Spelling.key(name);
    }

    OrganisationRow called(String other) {
        return new OrganisationRow(other, kind, size, trade, municipality, email, phone, address, circle);
    }

    OrganisationProfile profile(OrganisationKind otherwise) {
        return new OrganisationProfile(
                name, kind == null ? otherwise : kind, size, trade, municipality, email, phone, address);
    }

    static OrganisationRow of(Cells cells, Function<String, Optional<NetworkId>> networks, boolean ofPerson) {
        if (!ofPerson) {
            Spelt.refuseSeveral(cells);
        }
        String town = cells.line(Column.MUNICIPALITY);
        String bareTown = town.replaceFirst("^(D-)?\\d{4,5}\\s+", "");
        return new OrganisationRow(
                cells.required(Column.ORGANISATION),
                cells.meaning(BadRow.Code.KIND_OF_ORGANISATION, Column.KIND_OF_ORGANISATION, Words::kindOfOrganisation)
                        .orElse(null),
                cells.meaning(BadRow.Code.SIZE, Column.SIZE, Words::size).orElse(null),
                orNull(cells.line(Column.TRADE)),
                orNull(bareTown),
                ofPerson
                        ? null
                        : Spelt.emails(cells.line(Column.EMAIL)).stream()
                                .findFirst()
                                .orElse(null),
                ofPerson
                        ? null
                        : Spelt.phones(Column.PHONE, cells.text(Column.PHONE)).stream()
                                .findFirst()
                                .orElse(null),
                orNull(address(cells, town)),
                cells.meaning(BadRow.Code.NETWORK, Column.NETWORK, networks).orElse(null));
    }

    /** What stands between commas, or in lines of its own, is a line on the envelope. */
    private static String address(Cells cells, String town) {
        String whole = cells.text(Column.ADDRESS);
        if (!whole.isEmpty()) {
            return lines(Stream.of(whole.split("[,\\n]")));
        }
        String street = cells.line(Column.STREET);
        String postcode = cells.line(Column.POSTCODE).replaceFirst("^D-", "");
        return street.isEmpty() ? "" : lines(Stream.of(street, (postcode + " " + town)));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() || Spelt.isNothing(text) ? null : text;
    }
}
