package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
class PersonPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    MockMvc mvc;

    @Autowired
    EnteringNetwork entering;

    @Autowired
    RegisteringPerson registering;

    @Autowired
    People people;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    NetworkId bwcon;
    NetworkId suedwest;

    @BeforeEach
    void twoNetworksOneNameTheBeginningOfTheOther() {
        bwcon = network("bwcon");
        suedwest = network("bwcon Südwest");
    }

    @Test
    void everyCharacterOfANameSurvivesFromFormToForm() throws Exception {
        MvcResult sent = mvc.perform(filled("/desk/people/new")
                        .param("lastName", "Öztürk-Groß; \"von\" <b>, = O'Neil")
                        .param("firstName", "A\u0308gnes")
                        .param("organisation", "1&1 + Söhne; \"GmbH\", =x")
                        .param("represents", String.valueOf(suedwest.value())))
                .andReturn();

        PersonCard card = directory.card(created(sent), TODAY);
        assertThat(card.name().lastName()).isEqualTo("Öztürk-Groß; \"von\" <b>, = O'Neil");
        assertThat(card.organisation()).isEqualTo("1&1 + Söhne; \"GmbH\", =x");
        assertThat(card.represents()).contains(suedwest);
        assertThat(page(get("/desk/people/" + card.id().value())))
                .contains("value=\"Öztürk-Groß; \"von\" <b>, = O'Neil\"", "value=\"Ägnes\"")
                .contains("<option value=\"" + suedwest.value() + "\" selected=\"selected\">bwcon Südwest</option>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastName|''|Der Nachname fehlt.",
                "lastName|'Muster\nBcc: x'|Bitte ohne Zeilenumbrüche und Steuerzeichen.",
                "title|0123456789012345678901234567890123456789012345678901234567890|Höchstens 60 Zeichen.",
                "email|olga@localhost|keine vollständige E-Mail-Adresse",
                "email|olga@example..org|keine vollständige E-Mail-Adresse",
                "phone|ruf mich an|Eine Telefonnummer besteht aus Ziffern",
                "organisation|''|Die Organisation fehlt.",
                "function|''|Die Funktion fehlt.",
                "language|fr|Bitte wählen Sie."
            })
    void aBadFieldSaysWhyInGermanAndKeepsWhatWasTyped(String field, String typed, String says) throws Exception {
        MvcResult answer = mvc.perform(with("/desk/people/new", field, typed)).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getContentAsString())
                .contains(says)
                .contains("bleibt stehen")
                .contains("href=\"#" + field + "\"");
        assertThat(directory.count("", TODAY)).isZero();
    }

    @Test
    void messagesAreEnglishForThoseWhoAskForEnglish() throws Exception {
        MockHttpServletRequestBuilder request = with("/desk/people/new", "lastName", "");

        assertThat(mvc.perform(request.locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("The last name is missing.");
    }

    @Test
    void whoSavesOnAStaleFormIsToldAndMayOverwriteKnowingly() throws Exception {
        PersonId olga = register("Stichtag", "Firma Alt", bwcon);
        String address = "/desk/people/" + olga.value();
        mvc.perform(filled(address)
                        .param("version", "0")
                        .param("organisation", "Firma Neu")
                        .param("lastName", "Erste"))
                .andReturn();
        assertThat(directory.card(olga, TODAY).organisation()).isEqualTo("Firma Neu");

        String told = page(filled(address)
                .param("version", "0")
                .param("organisation", "Firma Ganz Neu")
                .param("lastName", "Zweite"));

        assertThat(told).contains("Jemand hat hier inzwischen").contains("value=\"Zweite\"");
        assertThat(directory.card(olga, TODAY).name().lastName()).isEqualTo("Erste");

        mvc.perform(filled(address)
                        .param("version", version(told))
                        .param("organisation", "Firma Ganz Neu")
                        .param("lastName", "Zweite"))
                .andReturn();
        assertThat(directory.card(olga, TODAY).name().lastName()).isEqualTo("Zweite");
    }

    @Test
    void aNewEmployerAloneMakesAnOpenFormStale() {
        PersonId olga = register("Stichtag", "Firma Alt", bwcon);
        int before = people.get(olga).version();

        registering.register(Optional.of(people.get(olga)), entry("Stichtag", "Firma Neu", bwcon), TODAY);

        assertThat(people.get(olga).version()).isGreaterThan(before);
    }

    @Test
    void yesterdayKeepsTheOldEmployerAndTwoChangesOnOneDayLeaveOne() {
        PersonId olga = register("Stichtag", "Firma Alt", bwcon);
        registering.register(Optional.of(people.get(olga)), entry("Stichtag", "Firma Vertippt", bwcon), TODAY);
        registering.register(Optional.of(people.get(olga)), entry("Stichtag", "Firma Neu", suedwest), TODAY);

        assertThat(directory.card(olga, TODAY.minusDays(1)).organisation()).isEqualTo("Firma Alt");
        assertThat(directory.card(olga, TODAY).represents()).contains(suedwest);
        assertThat(jdbc.sql("select count(*) from affiliation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anUnchangedEmployerStaysThatOneEvenWhenAnOlderOneHasItsName() {
        register("Anders", "Älterer Zwilling", bwcon);
        PersonId olga = register("Stichtag", "Zwilling", bwcon);
        OrganisationId hers = directory.card(olga, TODAY).organisationId();
        jdbc.sql("update organisation set name = 'Zwilling'").update();

        registering.register(Optional.of(people.get(olga)), entry("Umbenannt", "Zwilling", bwcon), TODAY);

        assertThat(directory.card(olga, TODAY).organisationId()).isEqualTo(hers);
    }

    @Test
    void invitationsAndActivityAreSwitchedByButtonsThatUndoEachOther() throws Exception {
        PersonId olga = register("Stichtag", "Firma", bwcon);
        String address = "/desk/people/" + olga.value();

        mvc.perform(desk(post(address + "/invitations")).param("wanted", "false"));
        assertThat(directory.card(olga, TODAY).invitable()).isFalse();
        assertThat(page(get(address))).contains("Wieder einladen").contains("Bekommt seit 21.11.2026, 12:00");

        mvc.perform(desk(post(address + "/invitations")).param("wanted", "true"));
        mvc.perform(desk(post(address + "/active")).param("active", "false"));
        assertThat(directory.card(olga, TODAY).invitable()).isFalse();
        assertThat(page(get("/desk/people"))).contains("keine Einladungen");

        mvc.perform(desk(post(address + "/active")).param("active", "true"));
        assertThat(directory.card(olga, TODAY).invitable()).isTrue();
    }

    @Test
    void aNameThatBeginsAnotherFindsBothButThePersonRepresentsExactlyOne() throws Exception {
        PersonId one = register("Eins", "Firma A", bwcon);
        PersonId two = register("Zwei", "Firma B", suedwest);

        assertThat(page(get("/desk/people").param("q", "bwcon")))
                .contains("2 Personen zu „bwcon“")
                .contains("/desk/people/" + one.value() + "\"", "/desk/people/" + two.value() + "\"");
        assertThat(directory.representatives(List.of(bwcon), TODAY))
                .extracting(PersonCard::id)
                .containsExactly(one);
    }

    @ParameterizedTest
    @CsvSource({
        "öztürk, 1",
        "ÖZTÜRK, 1",
        "'Öztürk, Olga', 1",
        "Firma öztürk, 1",
        "%, 1",
        "_, 1",
        "!, 1",
        "'50%_!', 1",
        "z%k, 0"
    })
    void searchTakesUmlautsInAnyCaseWordsInAnyOrderAndWildcardsLiterally(String text, int hits) {
        register("Öztürk", "Firma 50%_!", bwcon);
        register("Anders", "Verein", bwcon);

        assertThat(directory.count(text, TODAY)).isEqualTo(hits);
        assertThat(directory.search(text, TODAY, 0, 50)).hasSize(hits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "'", "\"; drop table person; --", "😀", "   "})
    void noSearchTextBreaksTheList(String text) throws Exception {
        register("Muster", "Firma", bwcon);

        mvc.perform(desk(get("/desk/people")).param("q", text))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
    }

    @Test
    void theListGoesInPagesOfFiftyAndNoPageNumberIsTooHigh() throws Exception {
        for (int i = 0; i < 51; i++) {
            register("Person%02d".formatted(i), "Firma", bwcon);
        }

        assertThat(page(get("/desk/people")))
                .contains("51 Personen", "Person49")
                .doesNotContain("Person50");
        assertThat(page(get("/desk/people").param("page", "1")))
                .contains("Person50")
                .doesNotContain("Person49");
        assertThat(page(get("/desk/people").param("page", "2147483647"))).contains("Person50");
        assertThat(page(get("/desk/people").param("page", "-3"))).contains("Person00");
    }

    @Test
    void whoIsNotThereIsNotFound() throws Exception {
        assertThat(mvc.perform(desk(get("/desk/people/4711")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(filled("/desk/people/new")
                                .param("lastName", "X")
                                .param("organisation", "Y")
                                .param("represents", "4711"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(directory.count("", TODAY)).isZero();
    }

    private NetworkId network(String name) {
        return entering.enter(
                new NetworkProfile(name, name, "Region", null, false, null, null),
                new Spot("Stadt", FederalState.BW, 48.5, 9.1));
    }

    private PersonId register(String lastName, String organisation, NetworkId represents) {
        return registering.register(Optional.empty(), entry(lastName, organisation, represents), TODAY);
    }

    private static PersonEntry entry(String lastName, String organisation, NetworkId represents) {
        return new PersonEntry(
                new PersonName(FormOfAddress.MS, "", "Olga", lastName),
                new Contact("olga@example.org", null, Locale.GERMAN, null, MailGround.MEMBER, null),
                organisation,
                null,
                represents,
                Function.NETWORK_MANAGER);
    }

    /** A complete form but for last name and organisation. */
    private static MockHttpServletRequestBuilder filled(String address) {
        return desk(post(address))
                .param("formOfAddress", "MS")
                .param("email", "olga@example.org")
                .param("phone", "+49 (0) 30 23125-000")
                .param("language", "de")
                .param("function", "DEPUTY");
    }

    /** A complete form with one field typed otherwise. */
    private static MockHttpServletRequestBuilder with(String address, String field, String typed) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "formOfAddress", "MS",
                "lastName", "Muster",
                "organisation", "Firma",
                "language", "de",
                "remark", "bleibt stehen",
                "function", "DEPUTY"));
        form.put(field, typed);
        MockHttpServletRequestBuilder request = desk(post(address));
        form.forEach(request::param);
        return request;
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(desk(request)).andReturn().getResponse().getContentAsString());
    }

    private static MockHttpServletRequestBuilder desk(MockHttpServletRequestBuilder request) {
        return request.locale(Locale.GERMAN).with(user("rosa@example.org")).with(csrf());
    }

    private static PersonId created(MvcResult answer) {
        String address = answer.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/desk/people/");
        return new PersonId(Long.parseLong(address.substring("/desk/people/".length())));
    }

    private static String version(String page) {
        return page.lines()
                .filter(line -> line.contains("name=\"version\""))
                .map(line -> line.replaceAll(".*value=\"(\\d+)\".*", "$1"))
                .collect(Collectors.joining());
    }
}
