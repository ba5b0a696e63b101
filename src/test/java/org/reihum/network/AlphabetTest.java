package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists stand in the order of a German dictionary, whichever database keeps them. */
@DatabaseTest
class AlphabetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> NAMES = List.of(
            "Äckerle",
            "Adler",
            "Auer",
            "Aumann",
            "Bauer",
            "Baumann",
            "Böhringer",
            "Bott",
            "Brüderle",
            "Çelik",
            "de la Heide",
            "Müller",
            "Müller-Frist",
            "Muster",
            "Ohm",
            "Otto",
            "Özdemir",
            "Übelhör",
            "Ulm",
            "Weiß",
            "Weissbach",
            "Weixler",
            "Yilmaz",
            "Žižek",
            "Zorn");

    @Autowired
    Directory directory;

    @Autowired
    OrganisationList organisations;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    JdbcClient jdbc;

    private void enter() {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(14));
        registering.register(shuffled.stream()
                .map(name -> new PersonEntry(
                        new PersonName(FormOfAddress.NONE, "", "Ida", name),
                        new Contact(null, null, Locale.GERMAN, null, null, null),
                        name + " AG",
                        null,
                        null,
                        Function.GUEST))
                .toList());
        // as tests and very old versions have entered people
        jdbc.sql("update person set name_key = null where last_name in ('Auer', 'Zorn')")
                .update();
    }

    @Test
    void peopleStandInTheOrderOfADictionaryOnEveryPage() {
        enter();
        assertThat(Stream.of(0, 7, 14, 21).flatMap(offset -> directory.search("", TODAY, offset, 7).stream()))
                .extracting(person -> person.name().lastName())
                .containsExactlyElementsOf(NAMES);
        assertThat(NAMES).as("as Java sorts them").isSortedAccordingTo(GermanOrder.ofWords());
    }

    @Test
    void amongOneLastNameTheFirstNameDecides() {
        for (String first : List.of("Zoë", "Änne", "Anton")) {
            registering.register(List.of(new PersonEntry(
                    new PersonName(FormOfAddress.NONE, "", first, "Muster"),
                    new Contact(null, null, Locale.GERMAN, null, null, null),
                    "Muster AG",
                    null,
                    null,
                    Function.GUEST)));
        }
        assertThat(directory.search("", TODAY, 0, 10))
                .extracting(person -> person.name().firstName())
                .containsExactly("Änne", "Anton", "Zoë");
    }

    @Test
    void soDoOrganisations() {
        enter();
        assertThat(organisations
                        .page(new OrganisationFilter("", "", ""), TODAY, 0, 100)
                        .rows())
                .extracting(row -> row.name().replace(" AG", ""))
                .containsExactlyElementsOf(NAMES);
    }
}
