package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reihum.testing.Country.declined;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.handout.PrintedLine.Mark;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.letter.LetterWords;
import org.reihum.letter.WordsFor;
import org.reihum.letter.WritingWords;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.paper.PdfText;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class PapersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PrintedPapers printed;

    @Autowired
    SheetCodes codes;

    private Country country;
    private Desk rosa;
    private NetworkId ulm;
    private Series series;
    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        country = Country.in(beans);
        rosa = new Desk(mvc);
        ulm = country.ulm();
        series = country.series("netz", ulm);
        meeting = country.meeting(series, ulm, LocalDate.of(2026, 12, 2));
    }

    private PersonId person(String firstName, String lastName) {
        return country.person(firstName, lastName, "Straßenbau & Söhne GmbH", ulm);
    }

    private void seat(PersonId... people) {
        country.invited(meeting, Stream.of(people).map(Country::seated).toArray(RecordingAnswers.Guest[]::new));
    }

    /** Someone who accepts after the list was printed. */
    private void seatLater(PersonId person) {
        jdbc.sql(
                        "insert into invitation (meeting_id, person_id, link_version, invited_at, invited_sequence, answer, seat,"
                                + " late, companions) select meeting_id, :person, 1, invited_at, 0, 'YES', 'SEATED', false, 0"
                                + " from invitation fetch first 1 rows only")
                .param("person", person.value())
                .update();
    }

    private void isThere(PersonId person, boolean online, NetworkId network) {
        jdbc.sql(
                        "insert into attendance (meeting_id, person_id, first_name, last_name, organisation, network_id, function,"
                                + " signed, method, checked_in_by, online)"
                                + " select :meeting, id, first_name, last_name, 'Firma des Tages', :network, 'COMPANY', false,"
                                + " 'LIST', 'Rosa', :online from person where id = :person")
                .param("meeting", meeting.value())
                .param("network", network.value())
                .param("online", online)
                .param("person", person.value())
                .update();
    }

    private String page(String rest) {
        return "/desk/meetings/" + meeting.value() + "/papers" + rest;
    }

    private PdfText open(String address) throws Exception {
        var answer = mvc.perform(get(address).with(user("rosa@example.org").roles("ORGANISER", "COORDINATOR")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        return new PdfText(answer.getContentAsByteArray());
    }

    private PdfText print(String paper, String... parameters) throws Exception {
        return open(rosa.press(page("/" + paper + "/print"), parameters).location());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void ofThreeHundredEachStandsOnceOnNumberedSheetsThatKnowThemselves() throws Exception {
        seat(IntStream.range(0, 300)
                .mapToObj(i -> person("Łukasz", "Überzwerch-%03d".formatted(i)))
                .toArray(PersonId[]::new));
        fundedBy("Gefördert vom Beispielministerium aus Landesmitteln");

        PdfText list = print("attendance");

        assertThat(list.pages()).isEqualTo(21);
        assertThat(found("(Überzwerch-\\d{3})", list.text()))
                .containsExactlyElementsOf(IntStream.range(0, 300)
                        .mapToObj("Überzwerch-%03d"::formatted)
                        .toList());
        for (int sheet = 1; sheet <= 21; sheet++) {
            assertThat(list.text(sheet))
                    .contains("Anwesenheitsliste", "Treffen der IT-Netzwerke in Ulm · 1. Treffen")
                    .contains("Mittwoch, 2. Dezember 2026, 10:00–16:00 Uhr", "Haus Ulm, Saal")
                    .contains("Gefördert vom Beispielministerium", "Nachname", "Unterschrift")
                    .contains("Blatt " + sheet + " von 21", "Für die Richtigkeit")
                    .doesNotContain("@", "Telefon");
        }
        assertThat(list.bookmarks()).hasSize(21).first().isEqualTo("Blatt 1 von 21: Überzwerch-000 – Überzwerch-014");
        Printing printing = printed.of(meeting).get(0);
        assertThat(printing.sheets()).isEqualTo(21);
        assertThat(printed.lines(printing.id()))
                .hasSize(300)
                .element(15)
                .extracting(PrintedLine::number, PrintedLine::sheet, PrintedLine::lastName, PrintedLine::kind)
                .containsExactly(16, 2, "Überzwerch-015", "U");
        assertThat(codes.read(codes.code(printing.id(), 21))).contains(new SheetCode(meeting, printing.id(), 21));
        assertThat(codes.read(codes.code(printing.id(), 22))).isEmpty();
        assertThat(codes.read("x".repeat(44))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aPaperIsTaggedNamedAndBringsItsFonts(PaperKind kind) throws Exception {
        PersonId lukasz = person("Łukasz", "Groß-Überzwerch");
        seat(lukasz);
        isThere(lukasz, false, ulm);
        rosa.press(page("/consents"), "listed", "" + lukasz.value());

        PdfText paper = open(page("/" + kind.slug() + ".pdf"));

        assertThat(paper.isTagged()).isTrue();
        assertThat(paper.problems()).isEmpty();
        assertThat(paper.language()).isEqualTo("de");
        assertThat(paper.title()).contains("Treffen der IT-Netzwerke in Ulm, Nr. 1");
        assertThat(paper.metadata()).contains("pdfuaid", "2. Dezember 2026");
        assertThat(paper.fonts()).isNotEmpty().allMatch(font -> font.matches("[A-Z]{6}\\+LiberationSans(-Bold)?"));
        assertThat(paper.text()).contains("Łukasz", "Überzwerch");
        assertThat(printed.of(meeting)).as("looking stores nothing").isEmpty();
    }

    @Test
    void theOrderIsGermanAndAHostileNameIsAName() throws Exception {
        String hostile = "<img src=http://127.0.0.1:9/x.png>";
        seat(
                person("Zoe", "Zahn"),
                person("Ägid", "Ärmel"),
                person("Anna", "Arm"),
                person("Oto", "Öl"),
                person("Olga", "Ofen"),
                person(hostile, "Pest"));

        String text = open(page("/attendance.pdf")).text();

        assertThat(found("\\d (Arm|Ärmel|Ofen|Öl|Pest|Zahn)", text))
                .containsExactly("Arm", "Ärmel", "Ofen", "Öl", "Pest", "Zahn");
        assertThat(text.replaceAll("\\s", "")).contains("<imgsrc=http://127.0.0.1:9/x.png>");
        assertThat(text).contains("nicht zum Unterschreiben");
    }

    @Test
    void whatChangedSinceThePrintingIsAnAdditionOfItsOwn() throws Exception {
        PersonId stays = person("Berta", "Bleibt");
        PersonId goes = person("Gerd", "Geht");
        PersonId marries = person("Hanna", "Heiratet");
        seat(stays, goes, marries);
        print("attendance");
        print("badges");
        assertThat(rosa.see(page("")).body()).doesNotContain("Ergänzung drucken");

        jdbc.sql("update invitation set answer = 'NO', seat = 'NONE' where person_id = :id")
                .param("id", goes.value())
                .update();
        jdbc.sql("update person set last_name = 'Neuname' where id = :id")
                .param("id", marries.value())
                .update();
        seatLater(person("Anna", "Ankömmling"));

        assertThat(rosa.see(page("")).body()).contains("1 neu, 1 geändert, 1 entfallen", "Ergänzung drucken");
        String text = print("attendance", "additions", "true").text();
        assertThat(text)
                .contains("Ergänzung", "Ankömmling", "Neuname", "Geht", "Blatt 1 von 1")
                .doesNotContain("Bleibt");
        assertThat(printed.lines(printed.of(meeting).get(0).id()))
                .extracting(PrintedLine::mark, PrintedLine::number, PrintedLine::sheet, PrintedLine::lastName)
                .containsExactly(
                        tuple(Mark.NEW, 4, 1, "Ankömmling"),
                        tuple(Mark.CHANGED, 3, 0, "Neuname"),
                        tuple(Mark.GONE, 2, 0, "Geht"));
        assertThat(rosa.press(page("/attendance/print"), "additions", "true").done())
                .contains("nichts geändert");

        String badges = print("badges", "additions", "true").text();
        assertThat(badges).contains("Ankömmling", "Neuname").doesNotContain("Bleibt", "Geht");
        assertThat(rosa.see(page("")).body()).doesNotContain("Seit dem Druck");
    }

    /** Whoever takes the consent back must not be named to all by the very paper that says so. */
    @Test
    void theListForAllHasAnAdditionThatNamesNobodyWhoLeftIt() throws Exception {
        PersonId leaves = person("Lea", "Lieberdochnicht");
        PersonId marries = person("Hanna", "Heiratet");
        PersonId joins = person("Anna", "Arm");
        seat(leaves, marries, joins);
        rosa.press(page("/consents"), "listed", "" + leaves.value(), "listed", "" + marries.value());
        assertThat(print("participants").text()).contains("Lieberdochnicht", "Heiratet");

        rosa.press(page("/consents"), "wasListed", "" + leaves.value(), "listed", "" + joins.value());
        jdbc.sql("update person set last_name = 'Neuname' where id = :id")
                .param("id", marries.value())
                .update();

        PdfText addition = print("participants", "additions", "true");
        assertThat(addition.text())
                .contains("Teilnehmerliste – Ergänzung", "Eine Person steht nicht mehr auf der Liste")
                .containsPattern("(?s)Arm.*neu")
                .containsPattern("(?s)Neuname.*geändert")
                .doesNotContain("Lieberdochnicht");
        assertThat(addition.problems()).isEmpty();
        assertThat(rosa.press(page("/participants/print"), "additions", "true").done())
                .contains("nichts geändert");
    }

    @Test
    void whoCameLateIsAddedToTheBillAndCertifiedAlone() throws Exception {
        PersonId early = person("Frida", "Frueh");
        PersonId late = person("Sven", "Spaet");
        PersonId mistaken = person("Irma", "Irrtum");
        seat(early, late, mistaken);
        isThere(early, false, ulm);
        isThere(mistaken, false, ulm);
        print("hospitality");
        print("certificates");

        jdbc.sql("delete from attendance where person_id = :id")
                .param("id", mistaken.value())
                .update();
        isThere(late, false, ulm);

        PdfText bill = print("hospitality", "additions", "true");
        assertThat(bill.text())
                .contains("Bewirtungsliste – Ergänzung")
                .containsPattern("(?s)3\\s+Spaet, Sven.*neu.*2\\s+Irrtum, Irma.*entfällt")
                .doesNotContain("Frueh", "Trinkgeld", "Zahl der Personen");
        assertThat(bill.problems()).isEmpty();
        PdfText certificates = print("certificates", "additions", "true");
        assertThat(certificates.pages()).isEqualTo(1);
        assertThat(certificates.text()).contains("Sven Spaet").doesNotContain("Irrtum", "Frueh");
    }

    @Test
    void aPrintingStaysAsItWasPrinted() throws Exception {
        PersonId anna = person("Anna", "Arm");
        seat(anna);
        String address = rosa.press(page("/attendance/print")).location();
        String before = open(address).text();

        jdbc.sql("update person set last_name = 'Anders'").update();

        assertThat(open(address).text()).isEqualTo(before).contains("Arm");
        MeetingId other = country.meeting(series, ulm, LocalDate.of(2027, 2, 3));
        assertThat(rosa.see("/desk/meetings/" + other.value() + "/papers/printings/1.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(rosa.see(page("/menu.pdf")).status()).isEqualTo(404);
    }

    @Test
    void whoWithdrawsConsentIsOnNoPrintOfTheListForAll() throws Exception {
        PersonId stays = person("Anna", "Arm");
        PersonId withdraws = person("Rolf", "Rueckzug");
        PersonId later = person("Susi", "Spaeter");
        seat(stays, withdraws, later);
        rosa.press(page("/consents"), "listed", "" + stays.value(), "listed", "" + withdraws.value());
        String whole = rosa.press(page("/participants/print")).location();
        assertThat(open(whole).text()).contains("Arm", "Rueckzug");
        rosa.press(page("/consents"), "listed", "" + later.value(), "wasListed", "" + withdraws.value());
        String addition =
                rosa.press(page("/participants/print"), "additions", "true").location();
        assertThat(open(addition).text())
                .contains("Spaeter", "Eine Person steht nicht mehr")
                .doesNotContain("Arm ");

        rosa.press(page("/consents"), "wasListed", "" + later.value());

        assertThat(open(whole).text()).contains("Arm").doesNotContain("Rueckzug", "Spaeter");
        assertThat(open(addition).text()).doesNotContain("Spaeter", "Rueckzug", "Arm ");
        assertThat(jdbc.sql("select count(*) from paper_document")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aListWhosePdfWasNotKeptAnyMoreIsSetFromItsLines() throws Exception {
        seat(person("Anna", "Arm"));
        String address = rosa.press(page("/attendance/print")).location();
        String before = open(address).text();
        jdbc.sql("delete from paper_document").update();
        jdbc.sql("update person set last_name = 'Anders'").update();

        assertThat(open(address).text()).isEqualTo(before).contains("Arm");
    }

    @Test
    void theListForAllHoldsWhoAgreedAndPicturesAreRefusedOnTheBadge() throws Exception {
        PersonId agrees = person("Anna", "Arm");
        PersonId refuses = person("Rolf", "Rotpunkt");
        seat(agrees, refuses);
        assertThat(open(page("/participants.pdf")).text()).contains("niemand zugestimmt");

        assertThat(rosa.press(page("/consents"), "listed", "" + agrees.value(), "noPhotos", "" + refuses.value())
                        .done())
                .contains("2 Personen");

        assertThat(open(page("/participants.pdf")).text()).contains("Arm").doesNotContain("Rotpunkt", "@");
        assertThat(found("(keine Fotos)", open(page("/badges.pdf")).text())).hasSize(1);
        // of two who have the page open, each changes what she ticks
        rosa.press(page("/consents"), "listed", "" + refuses.value());
        assertThat(open(page("/participants.pdf")).text()).contains("Arm", "Rotpunkt");
        rosa.press(page("/consents"), "wasListed", "" + agrees.value());
        assertThat(open(page("/participants.pdf")).text()).contains("Rotpunkt").doesNotContain("Arm ");
        assertThat(rosa.press(page("/consents"), "listed", "99999").done()).contains("Nichts");
    }

    @Test
    void whoWasThereIsEntertainedHostsFirstAndEachIsCertified() throws Exception {
        NetworkId hanau = country.hanau();
        PersonId guest = person("Anna", "Arm");
        PersonId host = person("Zoe", "Zahn");
        PersonId afar = person("Olga", "Online");
        PersonId absent = person("Niemals", "Da");
        seat(guest, host, afar, absent);
        isThere(guest, false, hanau);
        isThere(host, false, ulm);
        isThere(afar, true, hanau);

        String bill = print("hospitality").text();
        assertThat(found("(Zahn|Arm|Online|Niemals)", bill)).containsExactly("Zahn", "Arm");
        assertThat(bill)
                .contains("Tag der Bewirtung Mittwoch, 2. Dezember 2026", "Zahl der Personen 2", "Trinkgeld", "€")
                .contains("Unterschrift der bewirtenden Person", "Firma des Tages", "Blatt 1 von 1");

        PdfText certificates = print("certificates");
        assertThat(certificates.pages()).isEqualTo(3);
        assertThat(certificates.text(1)).contains("Anna Arm", "hat teilgenommen", "10:00–16:00 Uhr");
        assertThat(certificates.text(2)).contains("Olga Online", "hat online teilgenommen");
        PdfText one = open(page("/certificates.pdf?who=p" + host.value()));
        assertThat(one.pages()).isEqualTo(1);
        assertThat(one.text()).contains("Zoe Zahn");
    }

    @Test
    void whoDeclinedStandsNowhereAndTheListIsForWalkIns() throws Exception {
        country.invited(meeting, declined(person("Nora", "Neinsager")));

        assertThat(open(page("/attendance.pdf")).text())
                .contains("für Unangemeldete", "Blatt 1 von 1")
                .doesNotContain("Neinsager");
        assertThat(new Desk(mvc, "en").see(page("")).body()).contains("Nobody has a seat yet.", "Attendance list");
    }

    private void fundedBy(String sentence) {
        var words = new LetterWords(List.of("Die Netzwerke"), "Austausch", "", "", "Ihre Gastgeber", sentence, "");
        beans.getBean(WritingWords.class).write(WordsFor.series(series.id()), Locale.GERMAN, words);
    }
}
