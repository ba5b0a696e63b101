package org.reihum.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.AddingGuest;
import org.reihum.invitation.Answer;
import org.reihum.invitation.Answering;
import org.reihum.invitation.Channel;
import org.reihum.invitation.GivenAnswer;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.network.PersonId;
import org.reihum.paper.PdfText;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Letters on paper: who gets one, what stands in the file, and that a second printing brings new ones only. */
@DatabaseTest
class LetterListTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    AddingGuest adding;

    @Autowired
    Answering answering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    PersonalLinks links;

    private Market market;
    private Desk rosa;

    @BeforeEach
    void firms() {
        market = new Market(beans);
        rosa = new Desk(mvc, "de");
        market.firm("Alpha GmbH", "Systemhaus", "Hanau", market.hanau);
        market.firm("Beta GmbH", "Systemhaus", "Maintal", market.hanau);
        market.firm("Gamma GmbH", "Webgestalter", "Hanau", market.hanau);
        market.firm("Ohne Anschrift GmbH", "Webgestalter", null, market.hanau);
    }

    private InvitationId invite(PersonId person) {
        return adding.add(market.ahead, person, clock.instant());
    }

    private String list(String query) {
        Desk.Page page = rosa.see(market.page("/letter-list?" + query));
        assertThat(page.status()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }

    /** Who stands in the table. */
    private List<String> names(String query) {
        return Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]+)</a>")
                .matcher(list(query))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<List<String>> csv(String... namesAndValues) throws Exception {
        var request = post(market.page("/letter-list.csv"))
                .with(user("rosa@example.org").roles("ORGANISER"))
                .with(csrf())
                .locale(Locale.GERMAN);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"letters-2.csv\"");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFAnrede;Name;").endsWith("\r\n");
        try (var parser =
                CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(new StringReader(text.substring(1)))) {
            return parser.stream().skip(1).map(line -> line.stream().toList()).toList();
        }
    }

    private String seal(String query) {
        return Pattern.compile("name=\"shown\" value=\"([^\"]*)\"")
                .matcher(list(query))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    private Desk.Page print(String query, String... fields) {
        String[] all = Stream.concat(Arrays.stream(fields), Stream.of("shown", seal(query)))
                .toArray(String[]::new);
        return rosa.press(market.page("/letter-list/printed"), all);
    }

    @Test
    void whoIsInvitedWithoutAMailboxStandsThereUnlessThereWasANo() {
        invite(market.person("Mail", "Alpha GmbH"));
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        InvitationId refused = invite(market.withoutGround("Nein", "Alpha GmbH"));
        answering.answer(refused, GivenAnswer.of(Answer.NO), Channel.TELEPHONE, "Rosa", clock.instant());
        PersonId objects = market.withoutGround("Widerspruch", "Alpha GmbH");
        invite(objects);
        market.wantsNothing(objects);

        assertThat(names("")).containsExactly("Papier, Kim");
        assertThat(list(""))
                .contains("Ein Brief zu drucken", "§ 7 UWG", "Musterweg 1, 63450 Hanau")
                .contains("Damit auch Firmen ohne bekannte Person hier stehen");
    }

    @Test
    void firmsOfAGroupGetALetterWhereNobodyIsReachedOtherwise() {
        market.person("Mail", "Alpha GmbH");
        market.wantsNothing(market.withoutGround("Widerspruch", "Beta GmbH"));
        market.withoutGround("Fremd", "Gamma GmbH");

        assertThat(names("network=" + market.hanau.value())).containsExactly("Gamma GmbH", "Ohne Anschrift GmbH");
        assertThat(names("trade=Webgestalter&municipality=Hanau")).containsExactly("Gamma GmbH");
        assertThat(names("trade=Webgestalter&function=COMPANY")).hasSize(2);
        assertThat(names("trade=Webgestalter&function=SCIENCE")).isEmpty();
        assertThat(names("trade=Webgestalter&history=CAME_LAST")).isEmpty();
        assertThat(names("trade=Webgestalter&history=NEVER_THERE")).hasSize(2);
        assertThat(list("trade=Webgestalter"))
                .contains("Ein Brief hat keine Anschrift", "Die Anmeldung für alle ist geschlossen");

        invite(market.withoutGround("Papier", "Gamma GmbH"));

        assertThat(names("trade=Webgestalter"))
                .as("the firm gets one letter, to the person")
                .containsExactly("Papier, Kim", "Ohne Anschrift GmbH");
    }

    @Test
    void theFileHoldsSalutationAddressAndALinkThatWorksAndTakingItIsLogged() throws Exception {
        PersonId person = market.withoutGround("=Muster", "Alpha GmbH");
        jdbc.sql("update person set form_of_address = 'MS', title = 'Dr.' where id = :id")
                .param("id", person.value())
                .update();
        invite(person);
        rosa.press(market.page("/sign-up"), "open", "true");

        List<List<String>> lines = csv("trade", "Webgestalter");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).subList(0, 7))
                .containsExactly(
                        "Sehr geehrte Frau Dr. =Muster",
                        "Dr. Kim =Muster",
                        "Alpha GmbH",
                        "Musterweg 1",
                        "63450 Hanau",
                        "",
                        "");
        String path = URI.create(lines.get(0).get(7)).getPath();
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsString())
                .contains("Dr. =Muster");
        assertThat(lines.get(1))
                .containsExactly(
                        "Sehr geehrte Damen und Herren",
                        "",
                        "Gamma GmbH",
                        "Musterweg 1",
                        "63450 Hanau",
                        "",
                        "",
                        "https://reihum.example.org/series/netz/2/sign-up");
        assertThat(lines.get(2).subList(2, 5)).containsExactly("Ohne Anschrift GmbH", "", "");
        assertThat(jdbc.sql("select letters from letter_list_export where exported_by = 'rosa@example.org'")
                        .query(Integer.class)
                        .list())
                .containsExactly(3);
    }

    @Test
    void nothingInTheFileRunsInASpreadsheet() throws Exception {
        market.firm("=HYPERLINK(\"x\")", "Bäcker", "@Ort", market.hanau);

        assertThat(csv("trade", "Bäcker").get(0)).contains("'=HYPERLINK(\"x\")").doesNotContain("=HYPERLINK(\"x\")");
    }

    @Test
    void aLongAddressEndsInTheLastColumn() {
        assertThat(LetterSheet.columns(List.of("a", "b", "c", "d", "e"))).containsExactly("a", "b", "c", "d, e");
        assertThat(LetterSheet.columns(List.of())).containsExactly("", "", "", "");
    }

    @Test
    void aSecondPrintingBringsNewLettersOnlyAndTheNoteCanBeTakenBack() throws Exception {
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        Desk.Page noted = print("trade=Webgestalter", "trade", "Webgestalter");
        assertThat(noted.location()).isEqualTo(market.page("/letter-list?trade=Webgestalter"));

        assertThat(names("trade=Webgestalter")).isEmpty();
        assertThat(list("trade=Webgestalter")).contains("Kein Brief zu drucken", "3 schon gedruckt");
        assertThat(list("trade=Webgestalter&all=true")).contains("21.11.2026, 12:00, rosa@example.org");

        market.firm("Neu GmbH", "Webgestalter", "Hanau", market.hanau);
        assertThat(names("trade=Webgestalter")).containsExactly("Neu GmbH");
        assertThat(csv("trade", "Webgestalter")).hasSize(1);
        assertThat(csv("trade", "Webgestalter", "all", "true")).hasSize(4);

        rosa.press(market.page("/letter-list/printed/1/undo"), "trade", "Webgestalter");
        assertThat(names("trade=Webgestalter")).hasSize(4);
    }

    @Test
    void whatChangedMeanwhileIsNotNotedAsPrinted() {
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        String shown = seal("");
        invite(market.withoutGround("Spät", "Alpha GmbH"));

        Desk.Page page = rosa.press(market.page("/letter-list/printed"), "shown", shown);

        assertThat(HtmlUtils.htmlUnescape(page.body())).contains("Inzwischen sind 2 Briefe zu drucken");
        assertThat(jdbc.sql("select count(*) from letter_printed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** DIN 5008, form B: the window begins 45 mm from the top and 20 mm from the left, and is 85 by 45 mm. */
    @Test
    void aLetterIsReadyForAnEnvelopeWithAWindow() throws Exception {
        InvitationId invited = invite(market.withoutGround("O'Platzhalter-von der Beispielwiese", "Alpha GmbH"));
        var letter = new PdfText(print());

        assertThat(letter.pages()).isEqualTo(1);
        assertThat(letter.problems()).isEmpty();
        assertThat(letter.fonts()).noneMatch(font -> font.endsWith("*"));
        List<PdfText.Spot> address = letter.spots(1).stream()
                .filter(spot -> spot.text().matches("Alpha GmbH|.*Beispielwiese|Musterweg 1|63450 Hanau"))
                .filter(spot -> spot.top() < 90)
                .toList();
        assertThat(address).hasSize(4).allSatisfy(line -> {
            assertThat(line.left()).isBetween(24.5, 25.5);
            assertThat(line.right()).isLessThan(105);
            assertThat(line.top()).isBetween(62.7, 88.0);
        });
        assertThat(letter.spots(1).stream()
                        .filter(spot -> spot.text().startsWith("Einladung:"))
                        .toList())
                .singleElement()
                .satisfies(subject -> assertThat(subject.top()).isBetween(96.0, 100.0));
        String typed = letter.text().replaceAll("(?s).*https://reihum.example.org(/r/a/[0-9A-Z-]+).*", "$1");
        assertThat(mvc.perform(get(typed.toLowerCase(Locale.ROOT)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(links.linkTo(invited, clock.instant()).getPath());
        assertThat(mvc.perform(get("/r/a/ABCD-EFGH-JK" + invited.value()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(jdbc.sql("select letters from letter_list_export")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** However long the address: all of it stands in the window, and nothing below is moved by it. */
    @Test
    void aLongAddressGetsSmallerAndEachLetterHasItsOwnSheet() throws Exception {
        market.firm("Projektbüro Platzhalter (Dienstleister, Demo)", "Systemhaus", "Hanau", market.hanau);
        jdbc.sql("update organisation set address = :lines where name like 'Projektbüro%'")
                .param(
                        "lines",
                        "Gebäude 12, Eingang B, 3. Obergeschoss\nInstitut für angewandte Beispielinformatik\nPostfach 12 34 56"
                                + "\nStraße der Beispielwiese im Siebzehnten November 117–119\n36396 Steinau an der Straße")
                .update();
        PersonId longName = market.withoutGround("X", "Projektbüro Platzhalter (Dienstleister, Demo)");
        jdbc.sql(
                        "update person set first_name = 'Hans-Peter Maria Joachim',"
                                + " last_name = 'Beispielhaft zu Musterstein und Platzhalter auf Testfallhausen' where id = :id")
                .param("id", longName.value())
                .update();
        invite(longName);
        invite(market.withoutGround("Kurz", "Alpha GmbH"));

        var letters = new PdfText(print());

        assertThat(letters.pages()).isEqualTo(2);
        assertThat(letters.text(1)).contains("Testfallhausen").doesNotContain("Kim Kurz");
        assertThat(letters.text(2)).contains("Kim Kurz").doesNotContain("Testfallhausen");
        List<PdfText.Spot> window = letters.spots(1).stream()
                .filter(spot -> spot.top() > 62 && spot.top() < 90 && spot.left() < 110)
                .toList();
        assertThat(window)
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.right()).isLessThan(105.1))
                .last()
                .satisfies(line -> assertThat(line.text()).isEqualTo("36396 Steinau an der Straße"));
    }

    @Test
    void whoSendsStandsAboveTheAddressAsItWasTyped() throws Exception {
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        assertThat(rosa.press(market.page("/letter-list/sender"), "address", " ")
                        .body())
                .contains("Bitte geben Sie Namen und Anschrift an.");

        String sender = "Landeskoordination <IT>, Musterstraße 1, 70173 Stuttgart";
        assertThat(rosa.press(market.page("/letter-list/sender"), "address", sender)
                        .done())
                .startsWith("Der Absender steht");

        assertThat(list("")).contains("value=\"" + sender + "\"");
        assertThat(new PdfText(print()).spots(1))
                .filteredOn(spot -> spot.text().equals(sender))
                .singleElement()
                .satisfies(line -> assertThat(line.top()).isBetween(57.0, 62.7));
    }

    private byte[] print() throws Exception {
        var request = post(market.page("/letter-list.pdf"))
                .with(user("rosa@example.org").roles("ORGANISER"))
                .with(csrf());
        return mvc.perform(request).andReturn().getResponse().getContentAsByteArray();
    }

    @Test
    void aPrintingOfAnotherMeetingIsNotTakenBackHere() {
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        print("");

        rosa.press("/desk/meetings/" + market.past.value() + "/letter-list/printed/1/undo");

        assertThat(names("")).isEmpty();
    }

    @Test
    void aRecalledInvitationTakesItsPrintedLetterAlong() {
        InvitationId guest = invite(market.withoutGround("Papier", "Alpha GmbH"));
        print("");

        jdbc.sql("delete from invitation_event").update();
        jdbc.sql("delete from invitation where id = :id")
                .param("id", guest.value())
                .update();

        assertThat(jdbc.sql("select count(*) from letter_printed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneOrFiftyLettersCostTheSameNumberOfQueries() {
        invite(market.withoutGround("Papier", "Alpha GmbH"));
        list("trade=Webgestalter");
        long one = SqlCount.of(() -> list("trade=Webgestalter"));
        IntStream.range(0, 49).forEach(i -> {
            invite(market.withoutGround("N" + i, "Alpha GmbH"));
            market.firm("Firma " + i, "Webgestalter", "Hanau", market.hanau);
        });

        assertThat(SqlCount.of(() -> list("trade=Webgestalter"))).isEqualTo(one);
    }
}
