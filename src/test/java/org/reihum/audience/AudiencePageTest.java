package org.reihum.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.invitation.GuestList;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Choosing whom to invite: what criteria mean, what is shown first, what is kept, and that exactly those are invited. */
@DatabaseTest
class AudiencePageTest {

    private static final String IT_HOUSES = "trade=Systemhaus";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GuestList guests;

    private Market market;
    private Desk rosa;

    @BeforeEach
    void firmsOfTwoTradesInTwoTowns() {
        market = new Market(beans);
        rosa = new Desk(mvc, "de");
        market.firm("Alpha GmbH", "Systemhaus", "Hanau", market.hanau);
        market.firm("Beta GmbH", "Systemhaus", "Maintal", market.hanau);
        market.firm("Gamma GmbH", "Webgestalter", "Hanau", market.hanau);
        market.firm("Delta GmbH", null, null, market.ulm);
    }

    private Desk.Page see(String query) {
        Desk.Page page = rosa.see(market.page("/audience?" + query));
        assertThat(page.status()).isEqualTo(200);
        return new Desk.Page(page.status(), HtmlUtils.htmlUnescape(page.body()), page.location(), page.done());
    }

    /** "3 by mail, 1 on paper, 0 invited, 0 off" as the page shows them. */
    private static List<String> split(Desk.Page page) {
        return Pattern.compile("<dd>(\\d+)</dd>")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String hidden(Desk.Page page, String action, String name) {
        String form = page.body().substring(page.body().indexOf("action=\"" + action + "\""));
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    private static List<String> names(Desk.Page page) {
        String examples = page.body().substring(page.body().indexOf("id=\"result\""));
        return Pattern.compile("class=\"row-name\">([^<]+)<")
                .matcher(examples)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }

    private void oneInEachFirm() {
        market.person("Alt", "Alpha GmbH");
        market.person("Bald", "Beta GmbH");
        market.person("Gern", "Gamma GmbH");
        market.country.person("Kim", "Dort", "Delta GmbH", market.ulm);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "trade=Systemhaus, Alt Bald",
        "trade=Systemhaus&trade=Webgestalter, Alt Bald Gern",
        "trade=Systemhaus&municipality=Hanau, Alt",
        "municipality=Hanau, Alt Gern",
        "function=COMPANY, Alt Bald Dort Gern",
        "function=SCIENCE, ''",
        "trade=Systemhaus&function=SCIENCE&function=COMPANY, Alt Bald",
        "trade=Bäcker, ''"
    })
    void withinAKindOneIsEnoughBetweenKindsAllMustHold(String query, String lastNames) {
        oneInEachFirm();

        assertThat(String.join(" ", names(see(query))).replace(", Kim", "")).isEqualTo(lastNames);
    }

    @Test
    void aNetworkHoldsWhoRepresentsItAndWhoWorksInItsCircle() {
        oneInEachFirm();

        assertThat(names(see("network=" + market.hanau.value()))).containsExactly("Alt, Kim", "Bald, Kim", "Gern, Kim");
        assertThat(names(see("network=" + market.ulm.value()))).containsExactly("Dort, Kim");
        assertThat(names(see("network=" + market.ulm.value() + "&network=" + market.hanau.value())))
                .hasSize(4);
        assertThat(names(see("network=4711"))).isEmpty();
    }

    @Test
    void historyMeansTheLatestMeetingOfTheSeriesThatTookPlace() {
        MeetingId before = market.country.meeting(market.series, market.ulm, LocalDate.of(2026, 8, 12));
        PersonId earlier = market.person("Damals", "Alpha GmbH");
        PersonId lately = market.person("Neulich", "Alpha GmbH");
        PersonId silent = market.person("Stumm", "Beta GmbH");
        PersonId never = market.person("Unbekannt", "Beta GmbH");
        market.came(earlier, before);
        market.came(lately, market.past);
        market.silent(silent, market.past);
        market.wantsNothing(never);

        assertThat(names(see("history=CAME_LAST"))).containsExactly("Neulich, Kim");
        assertThat(names(see("history=NEVER_ANSWERED"))).containsExactly("Stumm, Kim");
        assertThat(names(see("history=NEVER_THERE"))).containsExactly("Stumm, Kim");
        assertThat(split(see("history=NEVER_THERE")))
                .as("who wants nothing is counted, not shown")
                .containsExactly("1", "0", "0", "1");
        assertThat(names(see("history=CAME_LAST&history=NEVER_ANSWERED")))
                .containsExactly("Neulich, Kim", "Stumm, Kim");
        assertThat(names(see("history=NEVER_THERE&municipality=Hanau"))).isEmpty();
        assertThat(see("").body()).contains("Das letzte Treffen: Nr. 1 in Hanau");
    }

    @Test
    void whoHasCancelledMeetingsOnlyHasNoHistory() {
        jdbc.sql("update meeting set state = 'CANCELLED' where id = :id")
                .param("id", market.past.value())
                .update();
        market.came(market.person("Neulich", "Alpha GmbH"), market.past);

        assertThat(see("history=CAME_LAST").body())
                .contains("In dieser Reihe hat noch kein Treffen stattgefunden.")
                .contains("Niemand ist neu einzuladen");
    }

    @Test
    void everybodyIsCountedInOneOfFourParts() {
        market.person("Mail", "Alpha GmbH");
        market.withoutGround("Brief", "Alpha GmbH");
        market.silent(market.person("Schon", "Beta GmbH"), market.ahead);
        market.wantsNothing(market.person("Ungern", "Beta GmbH"));

        Desk.Page page = see(IT_HOUSES);

        assertThat(split(page)).containsExactly("1", "1", "1", "1");
        assertThat(page.body()).contains("2 Personen einladen", "2 Einladungen senden");
        assertThat(names(page)).containsExactly("Brief, Kim", "Mail, Kim");
    }

    @Test
    void tenExamplesAreSpreadOverTheListAndAlwaysTheSame() {
        IntStream.range(0, 40).forEach(i -> market.person("N%02d".formatted(i), "Alpha GmbH"));

        List<String> names = names(see(IT_HOUSES));

        assertThat(names).hasSize(10).first().isEqualTo("N00, Kim");
        assertThat(names).last().isEqualTo("N36, Kim");
        assertThat(names(see(IT_HOUSES))).isEqualTo(names);
    }

    @Test
    void exactlyThoseShownAreInvitedAndOfTwoListsEachOnce() {
        oneInEachFirm();
        market.withoutGround("Papier", "Alpha GmbH");
        rosa.press(market.page("/audience/groups"), "trade", "Systemhaus", "name", "Systemhäuser", "version", "0");
        rosa.press(market.page("/audience/groups"), "municipality", "Hanau", "name", "Hanauer", "version", "0");

        Desk.Page page = see("group=1&group=2");
        assertThat(page.body()).contains("2 Personen stehen auf mehr als einer Liste", "4 Einladungen senden");

        Desk.Page sent = rosa.press(
                market.page("/audience/invite"),
                "group",
                "1",
                "group",
                "2",
                "shown",
                hidden(page, market.page("/audience/invite"), "shown"));

        assertThat(sent.location()).isEqualTo(market.page(""));
        assertThat(guests.rows(market.ahead))
                .extracting(GuestList.Row::name)
                .containsExactlyInAnyOrder("Alt, Kim", "Bald, Kim", "Gern, Kim", "Papier, Kim");
        assertThat(jdbc.sql("select count(*) from outbox_letter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(see("group=1&group=2").body()).contains("Niemand ist neu einzuladen");
    }

    @Test
    void whoJoinedMeanwhileIsShownFirstAndNobodyIsInvited() {
        market.person("Alt", "Alpha GmbH");
        String shown = hidden(see(IT_HOUSES), market.page("/audience/invite"), "shown");
        market.person("Neu", "Alpha GmbH");

        Desk.Page page = rosa.press(market.page("/audience/invite"), "trade", "Systemhaus", "shown", shown);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Nichts ist hinausgegangen", "jetzt sind es 2", "2 Einladungen senden")
                .contains("name=\"trade\" value=\"Systemhaus\"");
        assertThat(guests.counts(market.ahead).invited()).isZero();
    }

    @Test
    void theSameNumberOfOthersIsNotTheSame() {
        PersonId old = market.person("Alt", "Alpha GmbH");
        String shown = hidden(see(IT_HOUSES), market.page("/audience/invite"), "shown");
        market.wantsNothing(old);
        market.person("Neu", "Alpha GmbH");

        rosa.press(market.page("/audience/invite"), "trade", "Systemhaus", "shown", shown);

        assertThat(guests.counts(market.ahead).invited()).isZero();
    }

    @Test
    void aGroupIsAskedAnewForTheNextMeetingAndBelongsToItsSeries() {
        market.person("Alt", "Alpha GmbH");
        Desk.Page kept = rosa.press(
                market.page("/audience/groups"),
                "trade",
                "Systemhaus",
                "history",
                "NEVER_THERE",
                "name",
                "Neue Systemhäuser",
                "version",
                "0");
        assertThat(kept.location()).isEqualTo(market.page("/audience?group=1"));
        assertThat(kept.done()).contains("„Neue Systemhäuser“");
        market.person("Neu", "Beta GmbH");
        MeetingId next = market.country.meeting(market.series, market.hanau, LocalDate.of(2027, 3, 3));

        Desk.Page page = rosa.see("/desk/meetings/" + next.value() + "/audience?group=1");

        assertThat(names(page)).containsExactly("Alt, Kim", "Neu, Kim");
        assertThat(HtmlUtils.htmlUnescape(page.body()))
                .contains("Branche: Systemhaus; Bisherige Treffen: war noch nie da", "rosa@example.org");
        var other = market.country.meeting(
                market.country.series("andere", market.hanau), market.hanau, LocalDate.of(2027, 1, 13));
        assertThat(rosa.see("/desk/meetings/" + other.value() + "/audience?group=1")
                        .body())
                .doesNotContain("Neue Systemh");
        assertThat(rosa.press("/desk/meetings/" + other.value() + "/audience/groups/1/delete")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aGroupIsChangedUnlessSomebodyElseWasFasterAndThenKnowingly() {
        keep("Häuser", "trade", "Systemhaus");
        String change = market.page("/audience?trade=Systemhaus&edit=1");
        assertThat(rosa.see(change).body()).contains("value=\"H&auml;user\"", "name=\"edit\" value=\"1\"");
        keep("Alle Häuser", "trade", "Systemhaus", "trade", "Webgestalter", "edit", "1", "version", "0");

        Desk.Page late = keep("Meine Häuser", "trade", "Webgestalter", "edit", "1", "version", "0");

        assertThat(HtmlUtils.htmlUnescape(late.body())).contains("Jemand hat hier inzwischen", "Meine Häuser");
        assertThat(late.body()).contains("name=\"version\" value=\"1\"");
        assertThat(keep("Meine Häuser", "trade", "Webgestalter", "edit", "1", "version", "1")
                        .location())
                .endsWith("group=1");
        assertThat(jdbc.sql("select chosen from target_group_criterion")
                        .query(String.class)
                        .list())
                .containsExactly("Webgestalter");
    }

    private Desk.Page keep(String name, String... more) {
        var fields = new ArrayList<>(List.of("name", name));
        fields.addAll(List.of(more));
        if (!fields.contains("version")) {
            fields.addAll(List.of("version", "0"));
        }
        return rosa.press(market.page("/audience/groups"), fields.toArray(String[]::new));
    }

    @Test
    void aGroupNeedsANameOfItsOwnAndSomethingToKeep() {
        keep("Häuser", "trade", "Systemhaus");

        assertThat(HtmlUtils.htmlUnescape(
                        keep("Häuser", "trade", "Webgestalter").body()))
                .contains("Eine Gruppe dieses Namens gibt es");
        assertThat(keep(" ", "trade", "Webgestalter").body()).contains("Der Name der Gruppe fehlt");
        assertThat(HtmlUtils.htmlUnescape(keep("A\nB", "trade", "Webgestalter").body()))
                .contains("ohne Zeilenumbrüche und Steuerzeichen");
        assertThat(keep("Leer").status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from target_group")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatADeletedGroupHeldStandsThereToBeKeptAgain() {
        keep("Häuser & Söhne", "trade", "Systemhaus", "municipality", "Bad Orb & Umland");

        Desk.Page gone = rosa.press(market.page("/audience/groups/1/delete"));

        assertThat(gone.location()).endsWith("?trade=Systemhaus&municipality=Bad%20Orb%20%26%20Umland");
        assertThat(gone.done()).contains("ist gelöscht");
        assertThat(rosa.press(market.page("/audience/groups/1/delete")).status())
                .isEqualTo(404);
        assertThat(see("group=1").body()).contains("Niemand ist neu einzuladen");
    }

    @Test
    void aGroundForAllThatLackOneSendsThePaperInvitationsByMailAndIsTakenBackTheSameWay() {
        market.withoutGround("Papier", "Alpha GmbH");
        String invite = market.page("/audience/invite");
        rosa.press(invite, "trade", "Systemhaus", "shown", hidden(see(IT_HOUSES), invite, "shown"));
        market.withoutGround("Auch", "Alpha GmbH");

        // the one invited already is not among those to be invited now
        Desk.Page page = see(IT_HOUSES);
        String shown = hidden(page, market.page("/audience/ground"), "shown");
        Desk.Page missing = rosa.press(
                market.page("/audience/ground"),
                "trade",
                "Systemhaus",
                "shown",
                shown,
                "newGround",
                "CONSENT",
                "note",
                "");
        assertThat(missing.body()).contains("Der Nachweis fehlt");
        Desk.Page set = rosa.press(
                market.page("/audience/ground"),
                "trade",
                "Systemhaus",
                "shown",
                shown,
                "newGround",
                "CONSENT",
                "note",
                "Karten der Messe");
        assertThat(set.done()).contains("eine Person");
        assertThat(split(see(IT_HOUSES))).containsExactly("1", "0", "1", "0");

        Desk.Page all = rosa.see("/desk/people?ground=NONE");
        assertThat(all.body()).contains("Papier, Kim").doesNotContain("Auch, Kim");
        Desk.Page people = rosa.press(
                "/desk/people/ground",
                "ground",
                "NONE",
                "count",
                "1",
                "newGround",
                "CONTRACT",
                "note",
                "Messe-Anmeldung");
        assertThat(people.location()).contains("ground=CONTRACT", "q=Messe-Anmeldung");
        assertThat(jdbc.sql("select recipient_address from outbox_letter")
                        .query(String.class)
                        .list())
                .as("who was invited on paper gets it by mail now")
                .hasSize(1);

        rosa.press(
                "/desk/people/ground",
                "ground",
                "CONTRACT",
                "q",
                "Messe-Anmeldung",
                "count",
                "1",
                "newGround",
                "NONE",
                "note",
                "Irrtum");
        assertThat(rosa.see("/desk/people?ground=NONE").body()).contains("Papier, Kim");
    }

    @Test
    void aGroundIsSetForNobodyWhenTheNumberHasChanged() {
        market.withoutGround("Eins", "Alpha GmbH");
        market.withoutGround("Zwei", "Alpha GmbH");

        Desk.Page page = rosa.press(
                "/desk/people/ground", "ground", "NONE", "count", "1", "newGround", "CONSENT", "note", "Messe");

        assertThat(HtmlUtils.htmlUnescape(page.body())).contains("Nichts wurde geändert: Inzwischen sind es 2");
        assertThat(jdbc.sql("select count(*) from person where mail_ground is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "trade, '\0'",
        "municipality, ' or 1=1'",
        "municipality, \"'; drop table person; --\"",
        "group, 99999999999",
        "trade, %",
        "network, -1"
    })
    void whateverTheAddressAsksForChoosesNobody(String name, String value) {
        oneInEachFirm();

        Desk.Page page = rosa.see(market.page("/audience?" + name + "={value}"), value);

        assertThat(page.status()).isEqualTo(200);
        assertThat(names(page)).isEmpty();
    }

    @Test
    void aWordThatIsNoCriterionIsABadRequest() {
        assertThat(rosa.see(market.page("/audience?history=SOMETIMES")).status())
                .isEqualTo(400);
    }

    @Test
    void oneOrFiftyPeopleCostTheSameNumberOfQueries() {
        market.person("Eins", "Alpha GmbH");
        keep("Häuser", "trade", "Systemhaus");
        see(IT_HOUSES);
        long one = SqlCount.of(() -> see(IT_HOUSES));
        IntStream.range(0, 49).forEach(i -> market.person("N%02d".formatted(i), "Alpha GmbH"));
        IntStream.range(0, 9).forEach(i -> keep("Gruppe " + i, "trade", "Systemhaus"));

        assertThat(SqlCount.of(() -> see(IT_HOUSES))).isEqualTo(one);
    }
}
