package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.network.Function;
import org.reihum.network.OrganisationKind;
import org.reihum.network.SizeClass;

/** Names, addresses, numbers and days are understood as they are meant, not as they are written. */
class AsPeopleWriteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Anna Muster>NONE||Anna|Muster",
                "Muster, Anna>NONE||Anna|Muster",
                "Frau Dr. Anna Muster>MS|Dr.|Anna|Muster",
                "Herr Prof. Dr.-Ing. Ben von der Beispiel>MR|Prof. Dr.-Ing.|Ben|von der Beispiel",
                "MUSTER Anna>NONE||Anna|Muster",
                "Anna Maria MUSTER>NONE||Anna Maria|Muster",
                "Muster, Dr. Anna>NONE|Dr.|Anna|Muster",
                "Anna Muster, M.Sc.>NONE|M.Sc.|Anna|Muster",
                "Dipl.-Ing. (FH) Ben Beispiel>NONE|Dipl.-Ing.|Ben|Beispiel",
                "Hr. Ben Beispiel (GF)>MR||Ben|Beispiel",
                "García Márquez de la Heide, Ida>NONE||Ida|García Márquez de la Heide",
                "von der Heide, Anna Maria>NONE||Anna Maria|von der Heide",
                "Frau Anna Muster, Herr Ben Beispiel>MS||Anna|Muster + MR||Ben|Beispiel",
                "Anna Muster, Ben Beispiel, Carla Umlaut>NONE||Anna|Muster + NONE||Ben|Beispiel + NONE||Carla|Umlaut",
                "Muster>NONE|||Muster",
                "Frau Muster>MS|||Muster",
                "Anna-Lena Müller-Größe>NONE||Anna-Lena|Müller-Größe",
                "Anna Muster / Ben Beispiel>NONE||Anna|Muster + NONE||Ben|Beispiel",
                "Dr. A. Muster und B. Beispiel>NONE|Dr.|A.|Muster + NONE||B.|Beispiel",
                "Anna und Ben Muster>NONE||Anna|Muster + NONE||Ben|Muster",
                "Anna Muster; Ben Beispiel & Carla Umlaut>NONE||Anna|Muster + NONE||Ben|Beispiel + NONE||Carla|Umlaut"
            })
    void names(String cell, String meant) {
        assertThat(Names.of(cell).stream()
                        .map(name -> name.formOfAddress() + "|" + name.title() + "|" + name.firstName() + "|"
                                + name.lastName())
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "anna@example.org>anna@example.org",
                "mailto:anna@example.org>anna@example.org",
                "E-Mail: anna@example.org>anna@example.org",
                "anna @ example.org>anna@example.org",
                "anna (at) example (dot) org>anna@example.org",
                "anna@example.org.>anna@example.org",
                "anna@example.org; ben@example.org>anna@example.org + ben@example.org",
                "anna@example.org / ben@example.org>anna@example.org + ben@example.org",
                "keine>``",
                "->``"
            })
    void addresses(String cell, String meant) {
        assertThat(String.join(" + ", Spelt.emails(cell))).isEqualTo(meant);
        assertThat(Spelt.emails("Anna Muster <anna@example.org>")).containsExactly("anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "anna@example", "siehe Visitenkarte", "anna.example.org"})
    void whatIsNoAddressIsRefused(String cell) {
        assertThatThrownBy(() -> Spelt.emails(cell)).isInstanceOf(BadRow.class).hasMessageContaining("EMAIL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "0761/123-45>0761/123-45",
                "Tel.: 0761 12345>0761 12345",
                "+49 (0) 761 / 12345>+49 (0) 761 / 12345",
                "0761 12345 (vormittags)>0761 12345",
                "0761 12345 oder 0170 98765>0761 12345 + 0170 98765",
                "0761 / 12345 / 0170 / 98765>0761 / 12345 + 0170 / 98765",
                "Mobil 0170 98765>0170 98765",
                "->``"
            })
    void numbers(String cell, String meant) {
        assertThat(String.join(" + ", Spelt.phones(Column.PHONE, cell))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "12,SME",
        "249 MA,SME",
        "250,LARGE",
        "1.200 Mitarbeiter,LARGE",
        "50-249,SME",
        "250 bis 500,LARGE",
        "100-500,",
        "über 249,LARGE",
        "über 100,",
        "100+,",
        "unter 50,SME",
        "unter 500,",
        "ca. 30,SME",
        "KMU,SME"
    })
    void sizesAreNotGuessed(String cell, SizeClass meant) {
        assertThat(Words.size(cell)).isEqualTo(Optional.ofNullable(meant));
    }

    /** Whoever follows the message is understood, and misses nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void theMessagesNameWordsThatAreKnown(String language) throws Exception {
        var messages = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/imports" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(named(messages, "FUNCTION"))
                .map(Words::function)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Function.values()).map(Optional::of).toList());
        assertThat(named(messages, "KIND_OF_ORGANISATION"))
                .map(Words::kindOfOrganisation)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OrganisationKind.values()).map(Optional::of).toList());
    }

    private static List<String> named(Properties messages, String problem) {
        String text = messages.getProperty("imports.problem." + problem);
        return List.of(text.substring(text.indexOf(": ") + 2, text.length() - 1).split(", | oder | or "));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Spelt.phones(Column.PHONE, "ruft selbst an"))
                .isInstanceOf(BadRow.class)
                .hasMessageContaining("PHONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.6.2026",
                "03.06.2026",
                "3.6.26",
                "2026-06-03",
                "3/6/2026",
                "03-06-26",
                "3. Juni 2026",
                "3. Jun. 2026",
                "Mi., 3. Juni 2026",
                "Mittwoch, 03.06.2026",
                "3 June 2026",
                "am 3.6.2026",
                "2026-06-03 00:00"
            })
    void days(String cell) {
        assertThat(Days.of(cell)).contains(LocalDate.of(2026, 6, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.6.2026", "irgendwann", "Juni 2026", "3.6.", "13/13/2026", ""})
    void whatIsNoDayIsNone(String cell) {
        assertThat(Days.of(cell)).isEmpty();
    }
}
