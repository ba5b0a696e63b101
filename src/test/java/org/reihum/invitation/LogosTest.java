package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.mail.Delivery;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The logos of a series: checked without unpacking them, and shown in letters without asking the web. */
@DatabaseTest
class LogosTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Season season;

    @Autowired
    Inviting inviting;

    @Autowired
    Delivery delivery;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    MeetingId meeting;
    String page;

    @BeforeEach
    void aSeries() {
        season.letterhead();
        Season.Home fellbach = season.home("Fellbach");
        season.manager(fellbach, "Anker");
        Series series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 10)));
        page = "/desk/series/" + series.id().value() + "/logos";
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse sent(B request)
            throws Exception {
        return mvc.perform(request.with(user("rosa@example.org")).with(csrf()).locale(Locale.GERMAN))
                .andReturn()
                .getResponse();
    }

    private String add(String name, byte[] content, String alternative) throws Exception {
        return sent(multipart(page)
                        .file(new MockMultipartFile("file", name, "image/png", content))
                        .param("alternative", alternative))
                .getContentAsString();
    }

    private List<String> alternatives() {
        return jdbc.sql("select alternative from letter_logo order by position")
                .query(String.class)
                .list();
    }

    /** A file of a few bytes whose header promises a picture of gigabytes. */
    private static byte[] bomb() {
        byte[] png = Papers.png(10, 10);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    @Test
    void threeLogosInTheirOrderAndNoMore() throws Exception {
        assertThat(sent(get(page)).getContentAsString())
                .contains("höchstens 60 KB")
                .doesNotContain("??");
        add("a.png", Papers.png(200, 80), "Initiative");
        add("b.jpg", Papers.jpeg(1200, 1200), "Haus");
        add("c.png", Papers.png(40, 40), "Gefördert durch das Land <b>");

        assertThat(sent(get(page)).getContentAsString())
                .contains("Mehr als drei Logos", "Gefördert durch das Land &lt;b&gt;", "width=\"120\"", "height=\"48\"")
                .doesNotContain("??", "type=\"file\"");
        assertThat(add("d.png", Papers.png(40, 40), "Vier")).contains("Mehr als drei Logos");
        assertThat(alternatives()).containsExactly("Initiative", "Haus", "Gefördert durch das Land <b>");
        long last =
                jdbc.sql("select max(id) from letter_logo").query(Long.class).single();
        sent(post(page + "/" + last + "/up"));
        sent(post(page + "/" + last + "/up"));
        sent(post(page + "/" + last + "/up"));
        assertThat(alternatives()).containsExactly("Gefördert durch das Land <b>", "Initiative", "Haus");
        assertThat(sent(get(page + "/" + last + "/picture")).getContentAsByteArray())
                .isEqualTo(Papers.png(40, 40));
        sent(post(page + "/" + last + "/remove"));
        assertThat(alternatives()).containsExactly("Initiative", "Haus");
        assertThat(sent(get(page + "/" + last + "/picture")).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoSmallPictureIsRefusedAndWhatWasTypedIsKept() throws Exception {
        byte[] noise = new byte[61 * 1024];
        new Random(1).nextBytes(noise);

        assertThat(add("a.png", bomb(), "Land <i>")).contains("zu viele Pixel", "value=\"Land &lt;i&gt;\"");
        assertThat(add("a.png", Papers.png(1201, 2), "Land")).contains("zu viele Pixel");
        assertThat(add("a.png", noise, "Land")).contains("höchstens 60 KB");
        assertThat(add("a.png", Papers.pdf("a"), "Land")).contains("kein PNG oder JPEG");
        assertThat(add("a.jpg", Papers.png(4, 4), "Land")).contains("kein PNG oder JPEG");
        assertThat(add("a.svg", Papers.png(4, 4), "Land")).contains("kein PNG oder JPEG");
        assertThat(add("a.png", Papers.png(4, 4), " ")).contains("was statt des Bildes steht.");
        assertThat(add("a.png", Papers.png(4, 4), "a\nb")).contains("was statt des Bildes steht.");
        assertThat(add("", new byte[0], "Land")).contains("Bitte wählen Sie ein Bild.");
        assertThat(alternatives()).isEmpty();
    }

    @Test
    void aLetterCarriesItsLogosAndAsksTheWebForNothing() throws Exception {
        add("initiative.png", Papers.png(200, 80), "Initiative & Freunde");
        add("land.jpg", Papers.jpeg(90, 90), "Gefördert durch das Land");
        inviting.invite(meeting, clock.instant());

        MimeMessage letter = delivery.run().get(0);
        Multipart alternatives =
                (Multipart) ((Multipart) letter.getContent()).getBodyPart(0).getContent();
        Multipart related = (Multipart) alternatives.getBodyPart(1).getContent();
        String html = related.getBodyPart(0).getContent().toString();

        assertThat(alternatives.getBodyPart(0).getContent().toString())
                .contains("Initiative & Freunde · Gefördert durch das Land");
        assertThat(html)
                .contains("alt=\"Initiative &amp; Freunde\"", "width=\"120\" height=\"48\"", "bgcolor=\"#fffefc\"")
                .doesNotContainPattern("src=\"(?!cid:)");
        for (int i = 1; i <= 2; i++) {
            String id = related.getBodyPart(i).getHeader("Content-ID")[0].replaceAll("[<>]", "");
            assertThat(html).contains("src=\"cid:" + id + '"');
        }
        assertThat(related.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Papers.png(200, 80));
    }

    @Test
    void previewAndKeptLetterShowThemToo() throws Exception {
        add("initiative.png", Papers.png(200, 80), "Initiative");
        inviting.invite(meeting, clock.instant());
        String picture = "src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(Papers.png(200, 80));

        MockHttpServletResponse preview = sent(get("/desk/meetings/" + meeting.value() + "/letter/preview"));
        MockHttpServletResponse kept = sent(get("/desk/mail/1/html"));

        assertThat(preview.getContentAsString()).contains(picture);
        assertThat(kept.getContentAsString()).contains(picture);
        assertThat(preview.getHeader("Content-Security-Policy")).contains("default-src 'none'", "img-src data:;");
        assertThat(kept.getHeader("Content-Security-Policy")).contains("img-src data:;");
    }
}
