package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.Season;
import org.reihum.meeting.MeetingId;
import org.reihum.paper.ScannedSheet;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Scans and photos of signed sheets as the funder's annex: filed by their codes, kept, and gone with a trace only. */
@DatabaseTest
class ScansPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedPaper paper;

    @Autowired
    SheetCodes codes;

    @Autowired
    Scans scans;

    @Autowired
    Season season;

    @Autowired
    PrintedPapers papers;

    @Autowired
    MovableClock.Hands clock;

    SignedPaper.Printed printed;
    String page;
    Desk rosa;

    @BeforeEach
    void twoSheets() {
        printed = paper.print(2, 2);
        page = "/desk/meetings/" + printed.meeting().value() + "/sheets";
        rosa = new Desk(mvc, "de");
    }

    private byte[] photo(int sheet) {
        return ScannedSheet.of(codes.code(printed.printing(), sheet), 1654, 2339, 4, "jpg");
    }

    private String upload(String name, byte[]... files) throws Exception {
        var request = multipart(page + "/scans");
        for (byte[] file : files) {
            request.file(new MockMultipartFile("file", name, "text/html", file));
        }
        return Desk.told(
                mvc.perform(request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN))
                        .andReturn());
    }

    @Test
    void theCodeOnTheSheetFilesItsPhoto() throws Exception {
        assertThat(upload("IMG_1.html", photo(2))).isEqualTo("IMG_1.html: 1 Blatt erkannt: 2.");
        assertThat(upload("scan.pdf", ScannedSheet.pdf(photo(1), photo(2))))
                .isEqualTo("scan.pdf: 2 Blätter erkannt: 1, 2.");
        assertThat(upload("IMG_1.jpg", photo(2))).contains("liegt schon vor");

        assertThat(scans.of(printed.meeting())).hasSize(2).first().satisfies(scan -> {
            assertThat(scan.name()).isEqualTo("IMG_1.jpg");
            assertThat(scan.by()).isEqualTo("rosa@example.org");
            assertThat(scan.sheets()).extracting(Scan.OnIt::number).containsExactly(2);
        });
        assertThat(scans.of(printed.meeting()).get(1).sheets())
                .extracting(Scan.OnIt::number)
                .containsExactly(1, 2);
        assertThat(rosa.see(page).body())
                .contains("Blatt 2 von 2 der Liste vom")
                .doesNotContain("??");
    }

    @Test
    void thePapersOfTheMeetingLeadToTheUpload() {
        assertThat(rosa.see("/desk/meetings/" + printed.meeting().value() + "/papers")
                        .body())
                .contains("href=\"" + page + "\">Unterschriebene Blätter hochladen</a>");
    }

    @Test
    void whatOfAPdfWasNotRecognisedIsSaid() throws Exception {
        byte[] blank = ScannedSheet.of("not ours", 800, 800, 0, "jpg");

        assertThat(upload("scan.pdf", ScannedSheet.pdf(photo(2), blank, photo(1), blank)))
                .isEqualTo("scan.pdf: 2 Blätter erkannt: 2, 1; von 2 Seiten konnte kein Code gelesen werden,"
                        + " bitte die Blätter zuordnen.");
        long scan = scans.of(printed.meeting()).get(0).id();
        assertThat(rosa.see(page).body())
                .as("the form to assign, also beside what was recognised")
                .contains("/scans/" + scan + "/sheet");
    }

    @Test
    void sheetsOfAnotherMeetingAreNamedWithTheWayThere() throws Exception {
        var home = season.home("Ulm");
        var series = season.series("Andere Runde", true, home);
        MeetingId other = season.meeting(series, Season.details(home, Season.DAY.plusDays(7), season.room(home, 20)));
        long list = papers.note(other, PaperKind.ATTENDANCE, true, 1, "rosa@example.org", clock.instant());
        byte[] theirs = ScannedSheet.of(codes.code(list, 1), 1654, 2339, 2, "jpg");
        byte[] mixed = ScannedSheet.pdf(theirs, photo(1));

        assertThat(upload("scan.pdf", mixed))
                .isEqualTo("scan.pdf: 1 Blatt erkannt: 1; es zeigt auch Blätter anderer Treffen.");

        assertThat(scans.of(printed.meeting()).get(0).sheets())
                .extracting(Scan.OnIt::number)
                .containsExactly(1);
        assertThat(rosa.see(page).body())
                .contains("href=\"/desk/meetings/" + other.value() + "/sheets\"", "Zeigt auch Blatt 1 von 1");
        page = "/desk/meetings/" + other.value() + "/sheets";
        assertThat(upload("scan.pdf", mixed)).as("it can be filed there too").contains("1 Blatt erkannt: 1");
    }

    @Test
    void withoutACodeSomebodyChoosesTheSheet() throws Exception {
        byte[] blank = ScannedSheet.of("not ours", 800, 800, 0, "png");
        assertThat(upload("blatt.png", blank)).contains("Code nicht gefunden");
        assertThat(rosa.see(page).body()).contains("Code nicht gefunden: bitte Blatt wählen");
        long scan = scans.of(printed.meeting()).get(0).id();

        rosa.press(page + "/scans/" + scan + "/sheet", "sheet", printed.printing() + "-1");

        assertThat(rosa.see(page).body())
                .contains("Blatt 1 von 2 der Liste vom")
                .doesNotContain("Code nicht gefunden: bitte Blatt wählen");
    }

    @Test
    void itIsHandedOutAsWhatItIsAndNothingElseIsTaken() throws Exception {
        assertThat(upload("x.pdf", "<html><script>".getBytes())).contains("weder PDF noch JPEG noch PNG");
        assertThat(scans.of(printed.meeting())).isEmpty();
        upload("../Blatt \"1\".exe", photo(1));
        Scan scan = scans.of(printed.meeting()).get(0);

        var answer = mvc.perform(get(page + "/scans/" + scan.id()).with(user("rosa@example.org")))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getContentAsByteArray()).isEqualTo(photo(1));
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".jpg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.perform(get("/desk/meetings/999/sheets/scans/" + scan.id())
                                .with(user("rosa@example.org")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsTakenAwayLeavesATraceAndASheetOfAClosedListGoesForAReasonOnly() throws Exception {
        upload("a.jpg", photo(1));
        upload("b.jpg", photo(2));
        long first = scans.of(printed.meeting()).get(0).id();
        long second = scans.of(printed.meeting()).get(1).id();

        rosa.press(page + "/scans/" + first + "/remove");

        assertThat(scans.content(printed.meeting(), first)).isEmpty();
        assertThat(rosa.see(page).body()).contains("<s>a.jpg</s>", "Entfernt", "rosa@example.org");
        assertThat(rosa.see(page + "/scans/" + first).status()).isEqualTo(404);

        paper.close(printed.meeting());
        assertThat(refused(second, " ")).contains("Bitte sagen Sie, warum dieses Blatt");
        String tooLong = "x".repeat(501);
        assertThat(refused(second, tooLong))
                .contains("Das ist zu lang.")
                .as("what was typed stays")
                .contains("value=\"" + tooLong + "\"");
        assertThat(scans.content(printed.meeting(), second)).isPresent();

        var gone = rosa.press(page + "/scans/" + second + "/remove", "reason", " verwackelt\u2028neu gescannt ");
        assertThat(gone.done()).isEqualTo("b.jpg ist entfernt.");
        assertThat(scans.content(printed.meeting(), second)).isEmpty();
        assertThat(rosa.see(page).body()).contains("<s>b.jpg</s>", ": verwackelt neu gescannt");
    }

    /** The page after the redirect. */
    private String refused(long scan, String reason) throws Exception {
        var answer = mvc.perform(post(page + "/scans/" + scan + "/remove")
                        .param("reason", reason)
                        .with(user("rosa@example.org"))
                        .with(csrf()))
                .andReturn();
        assertThat(answer.getFlashMap().get("done")).isNull();
        return mvc.perform(get(page)
                        .flashAttrs(new HashMap<>(answer.getFlashMap()))
                        .with(user("rosa@example.org"))
                        .locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatShowsNoSheetOfAClosedListIsAssignedOrGoes() throws Exception {
        paper.close(printed.meeting());
        byte[] ours = ScannedSheet.of("not ours", 800, 800, 0, "png");
        byte[] wrong = ScannedSheet.of("not ours", 810, 800, 0, "png");
        upload("blatt.png", ours);
        upload("urlaub.png", wrong);
        long sheet = scans.of(printed.meeting()).get(0).id();
        long holiday = scans.of(printed.meeting()).get(1).id();

        rosa.press(page + "/scans/" + sheet + "/sheet", "sheet", printed.printing() + "-2");
        assertThat(rosa.press(page + "/scans/" + holiday + "/remove").done()).isEqualTo("urlaub.png ist entfernt.");

        assertThat(scans.of(printed.meeting()).get(0).sheets())
                .extracting(Scan.OnIt::number)
                .containsExactly(2);
        assertThat(scans.content(printed.meeting(), holiday)).isEmpty();
    }

    @Test
    void withoutAPrintedListThePageSaysThatThereIsNothingToChoose() throws Exception {
        var home = season.home("Ulm");
        MeetingId other = season.meeting(
                season.series("Ohne Liste", true, home),
                Season.details(home, Season.DAY.plusDays(7), season.room(home, 20)));
        page = "/desk/meetings/" + other.value() + "/sheets";

        upload("blatt.png", ScannedSheet.of("not ours", 800, 800, 0, "png"));

        assertThat(rosa.see(page).body())
                .contains("kein Blatt zur Wahl", "blatt.png entfernen")
                .doesNotContain("bitte Blatt wählen");
    }

    @Test
    void whatIsLeftToDoIsNotToldAsDone() throws Exception {
        byte[] blank = ScannedSheet.of("not ours", 800, 800, 0, "png");
        var answer = mvc.perform(multipart(page + "/scans")
                        .file(new MockMultipartFile("file", "a.png", "image/png", blank))
                        .file(new MockMultipartFile("file", "b.jpg", "image/jpeg", photo(1)))
                        .with(user("rosa@example.org"))
                        .with(csrf())
                        .locale(Locale.GERMAN))
                .andReturn()
                .getFlashMap();

        assertThat(answer.get("done")).isEqualTo("b.jpg: 1 Blatt erkannt: 1.");
        assertThat(answer.get("undone")).asString().startsWith("a.png: Code nicht gefunden.");
        assertThat(mvc.perform(get(page).flashAttrs(new HashMap<>(answer)).with(user("rosa@example.org")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("<p class=\"warn\" role=\"status\">a.png:");
    }
}
