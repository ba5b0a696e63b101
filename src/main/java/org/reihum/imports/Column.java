package org.reihum.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns we read, with the headings they are known by, German and English. */
enum Column {
    FORM_OF_ADDRESS(60, "anrede", "form of address", "salutation"),
    TITLE(60, "titel", "title", "akademischer titel"),
    FIRST_NAME(100, "vorname", "first name", "given name"),
    LAST_NAME(150, "nachname", "last name", "surname", "family name", "familienname"),
    EMAIL(254, "e-mail", "email", "mail", "e-mail-adresse", "e-mail address"),
    PHONE(60, "telefon", "phone", "telephone", "telefonnummer"),
    ORGANISATION(200, "organisation", "organization", "firma", "company"),
    TRADE(100, "branche", "trade", "sector", "industry"),
    MUNICIPALITY(120, "gemeinde", "municipality"),
    ADDRESS(500, "anschrift", "postanschrift", "address", "postal address"),
    SIZE(60, "größe", "groesse", "size"),
    NETWORK(200, "netzwerk", "network"),
    FUNCTION(60, "funktion", "function"),
    LANGUAGE(60, "sprache", "language"),
    GROUND(60, "grundlage", "ground", "rechtsgrundlage", "lawful ground");

    /** Without these there is nobody to enter. */
    static final Set<Column> REQUIRED = Set.of(LAST_NAME, ORGANISATION);

    private final int length;
    private final Set<String> headings;

    Column(int length, String... headings) {
        this.length = length;
        this.headings = Set.of(headings);
    }

    /** Characters that fit. */
    int length() {
        return length;
    }

    static Optional<Column> of(String heading) {
        String wanted = heading.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.headings.contains(wanted))
                .findFirst();
    }
}
