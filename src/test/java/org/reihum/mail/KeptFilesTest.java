package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may go with letters, under which name, and for how long it is kept. */
@DatabaseTest
class KeptFilesTest {

    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    @Autowired
    KeptFiles files;

    @Autowired
    OnlyOnce onlyOnce;

    @Autowired
    FileLimits limits;

    @Autowired
    PostRoom post;

    @Autowired
    JdbcClient jdbc;

    private Keeping keep(String name, byte[] content) {
        return files.keep(name, content, post.now());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Map.Entry<String, byte[]>> allowed() {
        String types = "[Content_Types].xml";
        return Stream.of(
                Map.entry("a.pdf", Papers.pdf("a")),
                Map.entry("A.PDF", Papers.pdf("A")),
                Map.entry("a.png", Papers.png(3, 4)),
                Map.entry("a.jpg", Papers.jpeg(3, 4)),
                Map.entry("a.jpeg", Papers.jpeg(3, 4)),
                Map.entry("a.docx", Papers.office(types, "word/document.xml")),
                Map.entry("a.xlsx", Papers.office(types, "xl/workbook.xml")),
                Map.entry("a.pptx", Papers.office(types, "ppt/presentation.xml")),
                Map.entry("a.odt", Papers.openDocument("text")),
                Map.entry("a.ods", Papers.openDocument("spreadsheet")),
                Map.entry("a.odp", Papers.openDocument("presentation")),
                Map.entry("a.txt", text("Größe\r\n")),
                Map.entry("b.txt", "Größe".getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("a.csv", text("\uFEFFName;Ort\n")),
                Map.entry("a.ics", text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatIsOnTheListIsKept(Map.Entry<String, byte[]> file) {
        assertThat(keep(file.getKey(), file.getValue()))
                .isInstanceOfSatisfying(
                        Keeping.Kept.class,
                        kept -> assertThat(files.content(kept.enclosure().file()))
                                .isEqualTo(file.getValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.exe", "a.zip", "a.html", "a.svg", "a.docm", "a.js", "a", "pdf", ".pdf", "a.pdf.lnk", "a.gif"})
    void everyOtherExtensionIsRefusedWhateverIsInIt(String name) {
        assertThat(keep(name, Papers.pdf("a"))).isEqualTo(new Keeping.Refused(Keeping.Reason.KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe.pdf", "Rechnung.PDF.JS.pdf", "a.scr .pdf", "a.html.pdf"})
    void aProgramHiddenInTheNameIsRefused(String name) {
        assertThat(keep(name, Papers.pdf("a"))).isEqualTo(new Keeping.Refused(Keeping.Reason.NAME));
    }

    @Test
    void dotsInANameAreNothingBad() {
        assertThat(keep("Protokoll v1.2 vom 3.12.2026.pdf", Papers.pdf("a"))).isInstanceOf(Keeping.Kept.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods", "a.odp", "a.txt", "a.csv",
                "a.ics"
            })
    void aProgramUnderAnotherNameIsRefused(String name) {
        assertThat(keep(name, PROGRAM)).isEqualTo(new Keeping.Refused(Keeping.Reason.CONTENT));
    }

    @Test
    void onePaperUnderTheNameOfAnotherKindIsRefused() {
        var refused = new Keeping.Refused(Keeping.Reason.CONTENT);
        assertThat(keep("a.docx", Papers.office("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(refused);
        assertThat(keep("a.docx", Papers.office("[Content_Types].xml", "word/a.xml", "word/vbaProject.bin")))
                .isEqualTo(refused);
        assertThat(keep("a.docx", Papers.office("evil.exe"))).isEqualTo(refused);
        assertThat(keep("a.odt", Papers.openDocument("spreadsheet"))).isEqualTo(refused);
        assertThat(keep("a.jpg", Papers.png(1, 1))).isEqualTo(refused);
        assertThat(keep("a.txt", text(" <HTML><script>alert(1)</script>"))).isEqualTo(refused);
        assertThat(keep("a.ics", text("Hallo"))).isEqualTo(refused);
    }

    @Test
    void anEmptyOrTooLargeFileIsRefused() {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(Papers.pdf("a"), 0, large, 0, 5);
        assertThat(keep("a.pdf", large)).isEqualTo(new Keeping.Refused(Keeping.Reason.TOO_LARGE));
        assertThat(keep("a.pdf", new byte[0])).isEqualTo(new Keeping.Refused(Keeping.Reason.EMPTY));
        assertThat(jdbc.sql("select count(*) from mail_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\rosa\\Plan.pdf | Plan.pdf",
                "../../etc/Plan.pdf | Plan.pdf",
                "Größe ändern.pdf | Größe ändern.pdf",
                "Pla\u202Enfdp.pdf | Planfdp.pdf",
                "...Plan.pdf | Plan.pdf",
                "Plan\u00A0 \u2003 A.pdf | Plan A.pdf",
                "a\"b:c*d?.pdf | a_b_c_d_.pdf"
            })
    void aNameIsOneNameAndNothingElse(String typed, String name) {
        assertThat(new FileName(typed).value()).isEqualTo(name);
    }

    @Test
    void anUmlautOfAMacIsOneSignAndALongNameKeepsItsExtension() {
        assertThat(new FileName("Gru\u0308ße\r\nBcc: x\0.pdf").value()).isEqualTo("GrüßeBcc_ x.pdf");
        assertThat(new FileName("ü".repeat(300) + ".docx").value()).hasSize(100).endsWith("ü.docx");
        assertThat(new FileName("🚉".repeat(300) + ".pdf").value().codePoints().filter(sign -> sign == '?'))
                .isEmpty();
    }

    @Test
    void whatNobodyRefersToIsForgottenAndNothingElse() {
        var free = ((Keeping.Kept) keep("frei.pdf", Papers.pdf("frei"))).enclosure();
        var posted = ((Keeping.Kept) keep("brief.pdf", Papers.pdf("brief"))).enclosure();
        var owned = ((Keeping.Kept) keep("raum.pdf", Papers.pdf("raum"))).enclosure();
        post.post(PostRoom.letter("paper:1").with(List.of(posted)));
        var beans = new StaticListableBeanFactory();
        beans.addBean("room", (FileOwner) () -> List.of(owned.file()));
        var sweeping = new KeptFiles(jdbc, onlyOnce, limits, beans.getBeanProvider(FileOwner.class));

        assertThat(sweeping.forgetUnused(post.now().plus(Duration.ofHours(23)))).isZero();
        assertThat(sweeping.forgetUnused(post.now().plus(Duration.ofHours(25)))).isEqualTo(1);

        assertThat(jdbc.sql("select id from mail_file order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(posted.file().value(), owned.file().value())
                .doesNotContain(free.file().value());
        assertThat(posted.contentId()).isEqualTo(Optional.empty());
    }
}
