package org.reihum.imports;

import java.util.Set;

/** What a column may be to us, with the headings it is known by, German and English, as {@link Headings} evens them out. */
enum Column {
    FORM_OF_ADDRESS(60, "anrede", "form of address", "salutation", "geschlecht"),
    TITLE(60, "titel", "title", "akademischer titel", "akad titel", "grad", "namenszusatz"),
    FULL_NAME(
            300,
            "ansprechpartner",
            "ansprechpartnerin",
            "ansprechperson",
            "kontaktperson",
            "person",
            "teilnehmer",
            "teilnehmerin",
            "teilnehmende",
            "vor und nachname",
            "ganzer name",
            "vorname nachname",
            "vorname und nachname",
            "nachname vorname",
            "name vorname",
            "full name",
            "contact",
            "contact person",
            "kontakt"),
    FIRST_NAME(100, "vorname", "first name", "given name", "rufname", "vornamen", "firstname"),
    LAST_NAME(150, "nachname", "last name", "surname", "family name", "familienname", "zuname", "lastname"),
    EMAIL(
            254,
            "e mail",
            "email",
            "mail",
            "e mail adresse",
            "e mail address",
            "mailadresse",
            "emailadresse",
            "mail adresse",
            "email address",
            "elektronische post"),
    PHONE(
            60,
            "telefon",
            "phone",
            "telephone",
            "telefonnummer",
            "tel",
            "tel nr",
            "telefon nr",
            "fon",
            "rufnummer",
            "durchwahl",
            "festnetz",
            "phone number"),
    MOBILE(60, "mobil", "handy", "mobiltelefon", "mobile", "mobilnummer", "handynummer", "cell phone"),
    ORGANISATION(
            200,
            "organisation",
            "organization",
            "firma",
            "company",
            "unternehmen",
            "firmenname",
            "betrieb",
            "institution",
            "einrichtung",
            "arbeitgeber",
            "unternehmensname",
            "name der firma",
            "name des unternehmens",
            "employer",
            "org"),
    KIND_OF_ORGANISATION(60, "art", "art der organisation", "typ", "type", "kind", "kategorie", "category"),
    TRADE(100, "branche", "trade", "sector", "industry", "geschäftsfeld", "wirtschaftszweig", "gewerk", "sparte"),
    SIZE(
            60,
            "größe",
            "groesse",
            "size",
            "unternehmensgröße",
            "betriebsgröße",
            "größenklasse",
            "beschäftigte",
            "beschaeftigte",
            "mitarbeiter",
            "mitarbeitende",
            "mitarbeiterzahl",
            "anzahl mitarbeiter",
            "employees",
            "kmu",
            "ma"),
    STREET(
            200,
            "straße",
            "strasse",
            "str",
            "street",
            "straße nr",
            "straße hausnummer",
            "straße und hausnummer",
            "straße u nr",
            "hausanschrift"),
    POSTCODE(10, "plz", "postleitzahl", "postcode", "zip", "zip code", "postal code"),
    MUNICIPALITY(
            120,
            "gemeinde",
            "municipality",
            "ort",
            "stadt",
            "city",
            "town",
            "wohnort",
            "sitz",
            "plz ort",
            "postleitzahl ort",
            "standort"),
    ADDRESS(500, "anschrift", "postanschrift", "address", "postal address", "adresse"),
    NETWORK(200, "netzwerk", "network", "vertritt", "netz", "vertretenes netzwerk"),
    FUNCTION(60, "funktion", "function", "rolle", "role"),
    LANGUAGE(60, "sprache", "language"),
    GROUND(60, "grundlage", "ground", "rechtsgrundlage", "lawful ground"),
    CONSENT(
            60,
            "einwilligung",
            "einwilligung am",
            "einwilligung vom",
            "einwilligung datum",
            "consent",
            "consent date",
            "zustimmung",
            "zustimmung am",
            "dsgvo",
            "datenschutz"),
    NOTE(
            2000,
            "bemerkung",
            "bemerkungen",
            "notiz",
            "notizen",
            "anmerkung",
            "anmerkungen",
            "kommentar",
            "remark",
            "remarks",
            "note",
            "notes",
            "hinweis",
            "comment"),
    GROUND_NOTE(200, "nachweis", "nachweis der grundlage", "evidence", "evidence of ground"),
    /** By which a line of a list that was edited elsewhere is known again. */
    NUMBER(20, "reihum nr", "reihum no"),
    /** How that line stood when the list left. */
    STAMP(20, "reihum stand", "reihum state"),
    MEETING_NUMBER(20, "nr", "nummer", "number", "no", "lfd nr", "laufende nummer", "treffen", "treffen nr", "meeting"),
    DAY(60, "datum", "tag", "date", "day", "termin", "am", "datum des treffens"),
    HOST(
            200,
            "gastgeber",
            "gastgebendes netzwerk",
            "gastgebernetzwerk",
            "gastgeberin",
            "ausrichter",
            "ausgerichtet von",
            "host",
            "host network",
            "hosted by",
            "netzwerk",
            "network"),
    CITY(120, "ort", "stadt", "tagungsort", "veranstaltungsort", "wo", "city", "town", "place", "gemeinde"),
    TOPIC(300, "thema", "schwerpunkt", "schwerpunktthema", "topic", "theme", "titel", "title"),
    SERIES(200, "reihe", "veranstaltungsreihe", "series"),
    STATE(60, "stand", "status", "state", "zustand");

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

    /** @param heading evened out */
    boolean isCalled(String heading) {
        return headings.contains(heading);
    }
}
