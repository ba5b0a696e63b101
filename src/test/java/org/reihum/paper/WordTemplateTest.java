package org.reihum.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.paper.WordFile.p;
import static org.reihum.paper.WordFile.row;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reihum.paper.WordPlaceholder.Place;

/** The funder's own form is filled, looks kept, and nothing in it or in a value is ever run. */
class WordTemplateTest {

    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 11, 21, 10, 0);

    private static final WordFields FIELDS = new WordFields(
            Map.of("bericht.zeitraum", "1. Januar bis 30. Juni 2026", "reihe.name", "IT-Netzwerke & Gäste <BW>"),
            Map.of(
                    "treffen",
                    List.of(
                            Map.of("treffen.nummer", "4", "treffen.stadt", "Ulm"),
                            Map.of("treffen.nummer", "5", "treffen.stadt", "Köln")),
                    "anlage",
                    List.of()));

    private static WordTemplate template(WordFile file) {
        return ((WordReading.Read) WordTemplate.read(file.octets())).template();
    }

    private static String filled(String body) {
        return text(template(WordFile.of(body)).fill(FIELDS, STAMP));
    }

    private static String text(byte[] octets) {
        return WordFile.text(octets, "word/document.xml");
    }

    private static WordReading.Reason refused(byte[] octets) {
        return ((WordReading.Refused) WordTemplate.read(octets)).reason();
    }

    @Test
    void aNameThatWordHasCutIntoRunsIsFilledInTheLookOfItsBeginning() {
        String body = "<w:p><w:r><w:t>Zeitraum: {ber</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>icht.zeit</w:t></w:r><w:r><w:t>raum} (amtlich)</w:t></w:r></w:p>";

        byte[] octets = template(WordFile.of(body)).fill(FIELDS, STAMP);

        assertThat(text(octets)).isEqualTo("Zeitraum: 1. Januar bis 30. Juni 2026 (amtlich)");
        assertThat(WordFile.parts(octets).get("word/document.xml"))
                .contains("<w:t xml:space=\"preserve\">Zeitraum: 1. Januar bis 30. Juni 2026</w:t>")
                .contains("<w:b/>")
                .contains("mc:Ignorable=\"w14\"");
    }

    @Test
    void capitalsAndSpacesOfWordDoNotMatter() {
        assertThat(filled(p("{ Reihe.Name }: {BERICHT.Zeitraum}")))
                .isEqualTo("IT-Netzwerke & Gäste <BW>: 1. Januar bis 30. Juni 2026");
    }

    @Test
    void aRowIsRepeatedForEachMeetingAndAParagraphToo() {
        String table = "<w:tbl>" + row("Nr.", "Ort") + row("{treffen.nummer}", "{treffen.stadt}") + row("Ende", "")
                + "</w:tbl>";

        assertThat(filled(table + p("Nr. {treffen.nummer} in {treffen.stadt}, {reihe.name}")))
                .isEqualTo("Nr.\nOrt\n4\nUlm\n5\nKöln\nEnde\n\n"
                        + "Nr. 4 in Ulm, IT-Netzwerke & Gäste <BW>\nNr. 5 in Köln, IT-Netzwerke & Gäste <BW>");
    }

    @Test
    void aListWithoutRowsLeavesDashes() {
        assertThat(filled("<w:tbl>" + row("{anlage.nummer}", "{anlage.name}") + "</w:tbl>"))
                .isEqualTo("–\n–");
        assertThat(filled("<w:tbl>" + row("{anlage.nummer} {anlage.name}") + "</w:tbl>"))
                .as("one where names stand side by side")
                .isEqualTo("–");
    }

    @Test
    void headersFootersNotesAndTextBoxesAreFilledToo() {
        String box = "<w:p><w:r><w:pict><w:txbxContent>" + p("Kasten {reihe.name}")
                + "</w:txbxContent></w:pict></w:r><w:r><w:t>Neben {reihe.name}</w:t></w:r></w:p>";
        WordFile file = WordFile.of(box)
                .with("word/header2.xml", WordFile.header(p("Kopf {bericht.", "zeitraum}")))
                .with("word/footer1.xml", WordFile.header(p("Fuß {gibt.es.nicht}")));
        WordTemplate template = template(file);

        byte[] octets = template.fill(FIELDS, STAMP);

        assertThat(text(octets)).isEqualTo("Kasten IT-Netzwerke & Gäste <BW>\nNeben IT-Netzwerke & Gäste <BW>");
        assertThat(WordFile.text(octets, "word/header2.xml")).isEqualTo("Kopf 1. Januar bis 30. Juni 2026");
        assertThat(template.placeholders())
                .containsExactly(
                        new WordPlaceholder("reihe.name", Place.TEXT, "Neben {reihe.name}"),
                        new WordPlaceholder("reihe.name", Place.TEXT_BOX, "Kasten {reihe.name}"),
                        new WordPlaceholder("gibt.es.nicht", Place.FOOTER, "Fuß {gibt.es.nicht}"),
                        new WordPlaceholder("bericht.zeitraum", Place.HEADER, "Kopf {bericht.zeitraum}"));
    }

    @Test
    void whatIsUnknownStaysVisibleAndIsToldWithItsPlace() {
        WordTemplate template = template(WordFile.of(
                p("{bericht.zeitaum}") + "<w:tbl>" + row("{treffen.nummer}", "{anlage.name}") + "</w:tbl>"));

        assertThat(template.unfilled(FIELDS))
                .containsExactly(
                        new WordPlaceholder("bericht.zeitaum", Place.TEXT, "{bericht.zeitaum}"),
                        new WordPlaceholder("anlage.name", Place.TABLE, "{anlage.name}"));
    }

    @Test
    void linesOfAValueAreLinesInWord() {
        var fields = new WordFields(Map.of("beschluss", "Erstens\nzweitens\r\ndrittens\u0007"), Map.of());

        assertThat(text(template(WordFile.of(p("a {beschluss} z"))).fill(fields, STAMP)))
                .isEqualTo("a Erstens\nzweitens\ndrittens z");
    }

    @Test
    void theSameInputGivesTheSameOctets() {
        WordTemplate template = template(WordFile.of(p("{reihe.name}")));

        assertThat(template.fill(FIELDS, STAMP)).isEqualTo(template.fill(FIELDS, STAMP));
        assertThat(template.fill(FIELDS, STAMP)).isNotEqualTo(template.fill(FIELDS, STAMP.plusDays(1)));
    }

    /** Of the languages that templates have been broken out of with, varied. */
    private static List<String> payloads() {
        List<String> shapes = List.of(
                "${%s}",
                "#{%s}",
                "{{%s}}",
                "{%%%s%%}",
                "<%%=%s%%>",
                "*{%s}",
                "@{%s}",
                "~{%s}",
                "[[%s]]",
                "[(%s)]",
                "$%s",
                "%%{%s}",
                "{%s}",
                "${{%s}}",
                "#set($x=%s)$x",
                "<#assign x=%s>${x}",
                "{php}%s{/php}",
                "__${%s}__::.x",
                "{!%s}",
                "<%%#%s%%>");
        List<String> calls = List.of(
                "7*7",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "bericht.zeitraum",
                "treffen.nummer",
                "''.getClass().forName('java.lang.Runtime')",
                "self.__init__.__globals__",
                "new java.util.Scanner(T(java.lang.Runtime).getRuntime().exec('id'))",
                "#rt=@java.lang.Runtime@getRuntime()",
                "config.items()",
                "event.__class__.__mro__",
                "param.a?eval",
                "jndi:ldap://example.org/a",
                "env:PATH",
                "constructor.constructor('return 1')()",
                "range(1,9)");
        return shapes.stream()
                .flatMap(shape -> calls.stream().map(call -> shape.replace("%s", call)))
                .toList();
    }

    @Test
    void threeHundredPayloadsInValuesAreTextAndNothingElse() {
        List<String> failed = new ArrayList<>();
        WordTemplate template =
                template(WordFile.of(p("{reihe.name}") + p("Treffen {treffen.nummer}") + p("{bericht.zeitraum}")));
        for (String payload : payloads()) {
            var fields = new WordFields(
                    Map.of("reihe.name", payload, "bericht.zeitraum", "ZEIT"),
                    Map.of("treffen", List.of(Map.of("treffen.nummer", payload))));
            if (!text(template.fill(fields, STAMP)).equals(payload + "\nTreffen " + payload + "\nZEIT")) {
                failed.add(payload);
            }
        }

        assertThat(payloads()).hasSize(300).doesNotHaveDuplicates();
        assertThat(failed).isEmpty();
    }

    @Test
    void payloadsInATemplateStandInTheFileAsTheyWereTyped() {
        List<String> failed = payloads().stream()
                .filter(payload -> !payload.contains("bericht.zeitraum") && !payload.contains("treffen.nummer"))
                .filter(payload -> !filled(p(payload.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")))
                        .equals(payload))
                .toList();

        assertThat(failed).isEmpty();
    }

    @Test
    void macrosControlsAndThingsToFetchAreRefused() {
        WordFile macro = WordFile.of(p("x")).with("word/vbaProject.bin", "x");
        WordFile docm = WordFile.of(p("x"));
        docm.with(
                "[Content_Types].xml",
                WordFile.parts(docm.octets())
                        .get("[Content_Types].xml")
                        .replace(
                                "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                                "vnd.ms-word.document.macroEnabled.main"));

        assertThat(Stream.of(macro, docm, WordFile.of(p("x")).with("word/embeddings/a.xlsx", "x"))
                        .map(file -> refused(file.octets())))
                .containsOnly(WordReading.Reason.ACTIVE);
        assertThat(refused(WordFile.of(p("x"))
                        .with("word/_rels/document.xml.rels", relation("image", "https://example.org/pixel.png"))
                        .octets()))
                .isEqualTo(WordReading.Reason.FETCHES);
    }

    @Test
    void linksStayAndTheFarTemplateOfWordIsForgotten() {
        byte[] octets = template(WordFile.of(p("x"))
                        .with("word/_rels/document.xml.rels", relation("hyperlink", "https://example.org/"))
                        .with(
                                "word/_rels/settings.xml.rels",
                                relation("attachedTemplate", "https://example.org/a.dotm"))
                        .with(
                                "word/settings.xml",
                                WordFile.header("<w:attachedTemplate w:val=\"rId1\"/><w:zoom w:percent=\"100\"/>")))
                .fill(FIELDS, STAMP);

        assertThat(WordFile.parts(octets).get("word/_rels/document.xml.rels")).contains("https://example.org/");
        assertThat(WordFile.parts(octets).get("word/_rels/settings.xml.rels")).doesNotContain("example.org");
        assertThat(WordFile.parts(octets).get("word/settings.xml"))
                .contains("zoom")
                .doesNotContain("attachedTemplate");
    }

    @Test
    void whatIsFetchedFromElsewhereIsRefusedWhateverPartNamesIt() {
        String image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
        List<WordFile> files = List.of(
                with("word/_rels/document.xml.rels", relation("attachedTemplate", "https://example.org/a.dotm")),
                with("word/_rels/settings2.xml.rels", relation("attachedTemplate", "https://example.org/a.dotm")),
                with("word/_rels/header1.xml.rels", relation("image", "https://example.org/pixel.png")),
                with("word/glossary/_rels/document.xml.rels", relation("image", "https://example.org/pixel.png")),
                with("word/_rels/document.xml.RELS", relation("image", "https://example.org/pixel.png")),
                with(
                        "word/_rels/document.xml.rels",
                        relation("aFChunk", "teil.html").replace("External", "Internal")),
                with(
                        "word/_rels/document.xml.rels",
                        relation("subDocument", "teil.docx").replace("External", "Internal")),
                with(
                        "word/_rels/document.xml.rels",
                        relation("image", "\\\\example.org\\bild.png").replace(" TargetMode=\"External\"", "")),
                with(
                        "word/_rels/footnotes.xml.rels",
                        "<r:Relationships xmlns:r=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<r:Relationship Id=\"rId9\" Type=\"" + image
                                + "\" Target=\"file:///bild.png\" TargetMode=\"External\"/></r:Relationships>"),
                WordFile.of("<w:p><w:fldSimple w:instr=' includepicture \"https://example.org/a.png\" '/></w:p>"),
                WordFile.of(field("INCLUDE", "PICTURE \"https://example.org/a.png\" \\d")),
                WordFile.of(field("DDEAUTO c:\\\\a.exe")),
                WordFile.of(field(" IF 1 = 1 \"") + field("INCLUDETEXT \"//example.org/a\"")),
                with("word/header7.xml", WordFile.header(field("LINK Excel.Sheet.8 \"//example.org/a\""))),
                with("word/comments.xml", WordFile.header(field("INCLUDEPICTURE \"https://example.org/a.png\""))),
                with("word/settings.xml", WordFile.header("<w:mailMerge><w:connectString w:val=\"x\"/></w:mailMerge>")),
                WordFile.of("<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata"
                        + " src=\"https://example.org/a.png\"/></v:shape></w:pict></w:r></w:p>"));

        assertThat(files.stream().map(file -> refused(file.octets()))).containsOnly(WordReading.Reason.FETCHES);
    }

    private static WordFile with(String part, String content) {
        return WordFile.of(p("x")).with(part, content);
    }

    /** As Word writes one, its words cut into runs. */
    private static String field(String... words) {
        return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + Stream.of(words)
                        .map(some -> "<w:r><w:instrText>" + some + "</w:instrText></w:r>")
                        .collect(Collectors.joining())
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + WordFile.r("7")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    @Test
    void fieldsThatFetchNothingStay() {
        String body = field(" PAGE ")
                + field("HYPERLINK \"https://example.org/\"")
                + field("MACROBUTTON NoMacro [Ort]")
                + field("DATE \\@ \"d. MMMM\"");

        assertThat(filled(body + p("{reihe.name}"))).endsWith("IT-Netzwerke & Gäste <BW>");
    }

    @Test
    void whatWouldBreakTheRunIsRefusedWhenItIsUploaded() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5_000) + p("x") + "</w:sdtContent></w:sdt>".repeat(5_000);
        String wide = "<w:p/>".repeat(60_000);

        assertThat(refused(with("word/settings.xml", "<w:settings>").octets())).isEqualTo(WordReading.Reason.NO_WORD);
        assertThat(refused(with("word/_rels/settings.xml.rels", "kein XML").octets()))
                .isEqualTo(WordReading.Reason.NO_WORD);
        assertThat(refused(
                        WordFile.of(deep).with("word/media/noise.txt", noise()).octets()))
                .isEqualTo(WordReading.Reason.TOO_DEEP);
        assertThat(refused(with("word/header1.xml", WordFile.header(deep))
                        .with("word/media/noise.txt", noise())
                        .octets()))
                .isEqualTo(WordReading.Reason.TOO_DEEP);
        assertThat(refused(WordFile.of(wide)
                        .with("word/media/noise.txt", noise())
                        .with("word/header1.xml", WordFile.header(wide))
                        .with("word/header2.xml", WordFile.header(wide))
                        .with("word/styles.xml", WordFile.header(wide))
                        .octets()))
                .as("each part would do, all together are too much")
                .isEqualTo(WordReading.Reason.TOO_DEEP);
        assertThat(WordTemplate.read(
                        WordFile.of(wide).with("word/media/noise.txt", noise()).octets()))
                .isInstanceOf(WordReading.Read.class);
    }

    /** So that the rest is not taken for a bomb. */
    private static String noise() {
        return new Random(1)
                .ints(40_000, 'a', 'z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target + "\" TargetMode=\"External\"/></Relationships>";
    }

    @Test
    void whatIsNoDocumentOrUnpacksWithoutEndIsRefused() {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document>&x;</w:document>";
        var parts = WordFile.of(p("x"));
        for (int i = 0; i < 500; i++) {
            parts.with("word/media/" + i + ".txt", "x");
        }

        assertThat(refused("{\\rtf1}".getBytes())).isEqualTo(WordReading.Reason.NO_WORD);
        assertThat(refused(WordFile.of(p("x")).with("word/document.xml", entity).octets()))
                .isEqualTo(WordReading.Reason.NO_WORD);
        assertThat(refused(WordFile.of(p("x")).with("../../etc/x.xml", "x").octets()))
                .isEqualTo(WordReading.Reason.NO_WORD);
        assertThat(refused(parts.octets())).isEqualTo(WordReading.Reason.BOMB);
        assertThat(refused(WordFile.of(p("x"))
                        .with("word/media/a.txt", "0".repeat(20_000_000))
                        .octets()))
                .isEqualTo(WordReading.Reason.BOMB);
        assertThat(refused(new byte[WordPackage.MOST_OCTETS + 1])).isEqualTo(WordReading.Reason.TOO_LARGE);
    }
}
