package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.mail.KeptFiles;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The files of a meeting: attached and taken off at the desk, and which letters they go with. */
@DatabaseTest
class AttachmentsTest {

    private static final String ROSA = "rosa@example.org";

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    KeptFiles files;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    Season.Home fellbach;
    MeetingId meeting;
    String page;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        fellbach = season.home("Fellbach");
        meeting = season.meeting(
                season.series("Runde", true, fellbach),
                Season.details(fellbach, Season.DAY, season.room(fellbach, 10)));
        page = "/desk/meetings/" + meeting.value() + "/letter/attachments";
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MvcResult sent(B request) throws Exception {
        return mvc.perform(request.with(user(ROSA)).with(csrf()).locale(Locale.GERMAN))
                .andReturn();
    }

    private MvcResult attach(String name, byte[] content) throws Exception {
        return sent(multipart(page).file(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }

    private String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    /** "subject: names of its files" of all letters. */
    private List<String> letters() {
        return jdbc.sql("select l.subject, (select count(*) from outbox_enclosure e where e.letter_id = l.id) as files"
                        + " from outbox_letter l order by l.id")
                .query((row, number) -> row.getString(1).replaceFirst(":.*", "") + " " + row.getInt(2))
                .list();
    }

    @Test
    void aFileIsAttachedSeenAndTakenOffAgain() throws Exception {
        assertThat(body(sent(get(page))))
                .contains("Anlagen der Briefe", "eine Datei bis 5 MB", "8 MB")
                .doesNotContain("??");

        MvcResult attached = attach("C:\\Anfahrt für Gäste.pdf", Papers.pdf("a"));

        assertThat(attached.getResponse().getRedirectedUrl()).isEqualTo(page);
        assertThat(attached.getFlashMap().get("done").toString()).contains("„Anfahrt für Gäste.pdf“");
        assertThat(body(sent(get(page)))).contains("1 Anlage, 1 KB", "Anfahrt für Gäste.pdf", ROSA);
        assertThat(body(sent(get("/desk/meetings/" + meeting.value() + "/invite"))))
                .contains("href=\"" + page + "\"", "Anlagen: eine Datei");
        long id = jdbc.sql("select id from letter_attachment").query(Long.class).single();

        assertThat(sent(post(page + "/" + id + "/remove"))
                        .getFlashMap()
                        .get("done")
                        .toString())
                .contains("geht mit keinem Brief mehr");
        assertThat(sent(post(page + "/" + id + "/remove")).getResponse().getRedirectedUrl())
                .isEqualTo(page);
        assertThat(body(sent(get(page)))).doesNotContain("Anfahrt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plan.exe | MZ | keine Datei, die mit Briefen geht",
                "Plan.pdf | MZ | steckt etwas anderes",
                "Plan.exe.pdf | %PDF-1.4 | verstecktes Programm",
                "Plan.pdf | '' | ist leer",
                "'' | x | wählen Sie eine Datei",
                "Alt.pdf | %PDF-1.4 | heißt schon"
            })
    void whatDoesNotGoIsSaidAtTheField(String name, String content, String said) throws Exception {
        attach("Alt.pdf", Papers.pdf("alt"));

        MvcResult refused = attach(name, content.getBytes());

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(refused)).contains(said, "id=\"file-error\"", "Alt.pdf").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from letter_attachment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneLetterCarriesEightMegabytesAndTenFiles() throws Exception {
        byte[] large = new byte[4_500_000];
        System.arraycopy(Papers.pdf("a"), 0, large, 0, 5);
        byte[] tooLarge = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(Papers.pdf("a"), 0, tooLarge, 0, 5);
        attach("A.pdf", large);

        assertThat(body(attach("B.pdf", large))).contains("zusammen dürfen höchstens 8 MB");
        assertThat(body(attach("C.pdf", tooLarge))).contains("ist zu groß", "5 MB");
        for (int i = 1; i < 10; i++) {
            attach(i + ".pdf", Papers.pdf("a"));
        }
        assertThat(body(attach("10.pdf", Papers.pdf("a")))).contains("höchstens 10 sein");
        assertThat(jdbc.sql("select count(*) from letter_attachment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(jdbc.sql("select count(*) from mail_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theyGoWithInvitationAndChangeAndWithNothingElse() throws Exception {
        InvitationId anker = invited();
        attach("Plan.pdf", Papers.pdf("a"));
        attach("Hotels.docx", Papers.office("[Content_Types].xml", "word/document.xml"));
        season.manager(fellbach, "Boje");
        inviting.invite(meeting, clock.instant());
        season.edit(meeting, Season.details(fellbach, Season.DAY, season.anotherHouse(fellbach, 10)));
        season.edit(meeting, Season.details(fellbach, Season.DAY.plusDays(1), season.anotherHouse(fellbach, 10)));
        sent(post("/desk/meetings/" + meeting.value() + "/guests/" + anker.value() + "/link"));
        sent(post("/desk/meetings/" + meeting.value() + "/letter/test"));
        season.cancel(meeting);

        assertThat(letters())
                .containsExactly(
                        "Einladung 0",
                        "Einladung 2",
                        "Geändert 2",
                        "Geändert 2",
                        "Bitte neu bestätigen 2",
                        "Bitte neu bestätigen 2",
                        "Ihr neuer Link 0",
                        "[Test] Einladung 2",
                        "Fällt aus 0",
                        "Fällt aus 0");
        assertThat(body(sent(get("/desk/mail/2"))))
                .contains("Anlagen", "Plan.pdf", "Hotels.docx", "href=\"/desk/mail/2/files/2\"");
        var file = sent(get("/desk/mail/2/files/1")).getResponse();
        assertThat(file.getContentAsByteArray()).isEqualTo(Papers.pdf("a"));
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Plan.pdf");
        assertThat(sent(get("/desk/mail/2/files/3")).getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get("/desk/mail/2/files/1"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/login");
    }

    private InvitationId invited() {
        var anker = season.manager(fellbach, "Anker").id();
        inviting.invite(meeting, clock.instant());
        return season.invitation(meeting, anker);
    }

    @Test
    void aFileIsForgottenWhenNeitherMeetingNorLetterHasIt() throws Exception {
        attach("Plan.pdf", Papers.pdf("a"));
        attach("Hotels.pdf", Papers.pdf("b"));
        invited();
        attach("Zuletzt.pdf", Papers.pdf("c"));
        clock.advance(Duration.ofDays(2));

        assertThat(files.forgetUnused(clock.instant())).isZero();
        for (long id :
                jdbc.sql("select id from letter_attachment").query(Long.class).list()) {
            sent(post(page + "/" + id + "/remove"));
        }
        assertThat(files.forgetUnused(clock.instant())).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from mail_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
