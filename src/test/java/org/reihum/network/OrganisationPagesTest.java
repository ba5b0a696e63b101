package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Firms and houses: found by what is known of them and of their people, and described on a page of their own. */
@DatabaseTest
class OrganisationPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    MockMvc mvc;

    @Autowired
    EnteringOrganisations entering;

    @Autowired
    RegisteringPerson registering;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private Desk rosa;

    @BeforeEach
    void desk() {
        rosa = new Desk(mvc, "de");
    }

    private static OrganisationProfile firm(String name, @Nullable String trade, @Nullable String town) {
        return new OrganisationProfile(
                name,
                OrganisationKind.COMPANY,
                SizeClass.SME,
                trade,
                town,
                "kontakt@example.org",
                null,
                "Weg 1\n" + town);
    }

    private void threeFirms() {
        entering.enter(
                List.of(
                        firm("Öko-Haus 50%_!", "Systemhaus", "Hanau"),
                        firm("Netzwerk & Söhne", "Webgestalter", "Maintal"),
                        firm("Leer GmbH", null, null)),
                null);
        person("Stichtag", "Netzwerk & Söhne", MailGround.CONSENT);
        person("Fristlos", "Netzwerk & Söhne", null);
    }

    private PersonId person(String lastName, String firm, @Nullable MailGround ground) {
        return registering.register(
                Optional.empty(),
                new PersonEntry(
                        new PersonName(FormOfAddress.MS, "", "Olga", lastName),
                        new Contact(lastName + "@example.org", null, Locale.GERMAN, null, ground, null),
                        firm,
                        null,
                        null,
                        Function.COMPANY),
                TODAY);
    }

    private String see(String address, Object... words) {
        Desk.Page page = rosa.see(address, words);
        assertThat(page.status()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static List<String> names(String page) {
        return Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]+)</a>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "öko, 1",
        "ÖKO hanau, 1",
        "systemhaus, 1",
        "maintal webgestalter, 1",
        "stichtag, 1",
        "olga maintal, 1",
        "stichtag hanau, 0",
        "%, 1",
        "'50%_!', 1",
        "'', 3"
    })
    void eachWordOccursInNameTradeTownOrAPersonsName(String text, int hits) {
        threeFirms();

        assertThat(names(see("/desk/organisations?q={q}", text))).hasSize(hits);
    }

    @Test
    void tradeAndTownNarrowTheListAndPeopleAreCounted() {
        threeFirms();

        assertThat(names(see("/desk/organisations?trade=Systemhaus"))).containsExactly("Öko-Haus 50%_!");
        assertThat(names(see("/desk/organisations?trade=Systemhaus&municipality=Maintal")))
                .isEmpty();
        assertThat(see("/desk/organisations?municipality=Maintal")).contains("2 Personen, 1 per E-Mail");
        assertThat(see("/desk/organisations?trade={t}", "\u0000")).contains("3 Firmen und Häuser");
    }

    @Test
    void whoHasLeftIsNotFoundThere() {
        threeFirms();
        jdbc.sql("update affiliation set valid_to = date '2026-11-20'").update();

        assertThat(names(see("/desk/organisations?q=stichtag"))).isEmpty();
        assertThat(see("/desk/organisations?municipality=Maintal")).contains("niemand bekannt");
    }

    @Test
    void thePageOfAFirmShowsItsPeopleAndWhomOneMayMail() {
        threeFirms();
        Organisation firm =
                organisations.findFirstByNameOrderById("Netzwerk & Söhne").orElseThrow();

        String page = see("/desk/organisations/" + firm.id().value());

        assertThat(page)
                .contains("2 Personen", "Stichtag, Olga", "per E-Mail (Einwilligung)")
                .contains("Fristlos, Olga", "ohne Grundlage: per Brief")
                .contains("Weg 1\nMaintal</textarea>")
                .contains("/desk/people/new?organisation=Netzwerk%20%26%20S%C3%B6hne");
        assertThat(see("/desk/people/new?organisation=Netzwerk%20%26%20S%C3%B6hne"))
                .contains("value=\"Netzwerk & Söhne\"");
    }

    @Test
    void whatIsKnownOfAFirmIsChangedUnlessSomebodyElseWasFaster() {
        threeFirms();
        String address = "/desk/organisations/1";
        Desk.Page saved = rosa.press(
                address,
                "version",
                "0",
                "name",
                "Öko-Haus & Co",
                "kind",
                "SCIENCE",
                "trade",
                "Labor",
                "municipality",
                "Bad Orb",
                "address",
                "Am Hang 1\r\n63619 Bad Orb",
                "email",
                "post@example.org",
                "phone",
                "+49 30 23125 000");
        assertThat(saved.done()).contains("gespeichert");
        assertThat(organisations.get(new OrganisationId(1)).profile())
                .isEqualTo(new OrganisationProfile(
                        "Öko-Haus & Co",
                        OrganisationKind.SCIENCE,
                        null,
                        "Labor",
                        "Bad Orb",
                        "post@example.org",
                        "+49 30 23125 000",
                        "Am Hang 1\n63619 Bad Orb"));
        assertThat(organisations.findFirstByNameKeyOrderByNameAscIdAsc("oko haus co"))
                .as("found by its new name")
                .isPresent();

        Desk.Page late = rosa.press(address, "version", "0", "name", "Zweite", "kind", "COMPANY");

        assertThat(HtmlUtils.htmlUnescape(late.body())).contains("Jemand hat hier inzwischen", "value=\"Zweite\"");
        assertThat(late.body()).contains("name=\"version\" value=\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|''|Die Organisation fehlt.",
                "trade|'A\nB'|Bitte ohne Zeilenumbrüche und Steuerzeichen.",
                "address|'A\u0007B'|Steuerzeichen",
                "email|nirgends|keine vollständige E-Mail-Adresse",
                "phone|ruf an|Eine Telefonnummer besteht aus Ziffern"
            })
    void aBadFieldSaysWhyAndKeepsTheRest(String field, String typed, String says) {
        Desk.Page page = rosa.press(
                "/desk/organisations/new",
                "kind",
                "COMPANY",
                "municipality",
                "bleibt stehen",
                field,
                typed,
                field.equals("name") ? "phone" : "name",
                field.equals("name") ? "" : "Firma");

        assertThat(HtmlUtils.htmlUnescape(page.body())).contains(says, "bleibt stehen");
        assertThat(names(see("/desk/organisations"))).isEmpty();
    }

    @Test
    void aNewFirmIsEnteredAndOneThatIsNotThereIsNotFound() {
        Desk.Page entered = rosa.press("/desk/organisations/new", "name", "Neu GmbH", "kind", "COMPANY");

        assertThat(entered.location()).isEqualTo("/desk/organisations/1");
        assertThat(rosa.see("/desk/organisations/4711").status()).isEqualTo(404);
        assertThat(rosa.press("/desk/organisations/new", "name", "X", "kind", "COMPANY", "circle", "4711")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListGoesInPagesAndOneOrFiftyCostTheSameNumberOfQueries() {
        threeFirms();
        see("/desk/organisations?q=Leer");
        long one = SqlCount.of(() -> see("/desk/organisations?q=Leer"));
        entering.enter(
                IntStream.range(0, 120)
                        .mapToObj(i -> firm("Firma %03d".formatted(i), "Systemhaus", "Hanau"))
                        .toList(),
                null);

        assertThat(SqlCount.of(() -> see("/desk/organisations?q=Firma"))).isEqualTo(one);
        assertThat(names(see("/desk/organisations?q=Firma&page=2")))
                .hasSize(20)
                .last()
                .isEqualTo("Firma 119");
        assertThat(names(see("/desk/organisations?q=Firma&page=99999"))).hasSize(20);
        assertThat(names(see("/desk/organisations?q=Firma&page=-1"))).first().isEqualTo("Firma 000");
    }

    @Test
    void thePeopleListSaysWhomOneMayMailAndFindsByGroundAndEvidence() {
        threeFirms();
        jdbc.sql("update person set ground_note = 'Karte vom 12. Mai' where mail_ground is not null")
                .update();

        assertThat(see("/desk/people")).contains("ohne Grundlage: per Brief", "per E-Mail (Einwilligung)");
        assertThat(see("/desk/people?ground=NONE"))
                .contains("Fristlos, Olga", "Für eine Person Grundlage setzen")
                .doesNotContain("Stichtag, Olga");
        assertThat(see("/desk/people?ground=CONSENT&q=Karte")).contains("Stichtag, Olga");
        assertThat(see("/desk/people?ground=MEMBER")).doesNotContain("Olga");
        assertThat(see("/desk/people?ground={g}", "\u0000")).contains("2 Personen");
        assertThat(see("/desk/people")).doesNotContain("Grundlage setzen");
    }
}
