package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards of people are read like a table of them. */
@DatabaseTest
class VCardImportTest {

    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:3.0
            N:Stichtag;Olga;Maria;Frau Dr.;
            FN:Dr. Olga Stichtag
            ORG:Beispiel GmbH;Vertrieb
            TITLE:Geschäftsführerin
            EMAIL;TYPE=INTERNET:olga@example.org
            TEL;TYPE=FAX,WORK:030 0000
            TEL;TYPE=WORK,VOICE:030 1111
            TEL;TYPE=CELL:0170 2222
            ADR;TYPE=HOME:;;Privatweg 1;Maintal;;63477;
            ADR;TYPE=WORK:;;Am Markt 1;Hanau;;63450;Deutschland
            PHOTO;ENCODING=b;TYPE=JPEG:AAAA
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Otto von Frist
            ORG:Muster AG
            EMAIL:otto@example.org
            TEL;VALUE=uri;TYPE=cell:tel:+49-170-3333
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Ohne Firma
            N:Firma;Ohne;;;
            END:VCARD
            """.replace("\n", "\r\n");

    private static final String OUTLOOK = """
            BEGIN:VCARD
            VERSION:2.1
            N;LANGUAGE=de;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg
            FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller
            ORG;ENCODING=QUOTED-PRINTABLE:B=E4ckerei =
            Gro=DF
            TEL;WORK;VOICE:069/123456
            EMAIL;PREF;INTERNET:joerg@example.org
            END:VCARD
            """.replace("\n", "\r\n");

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    Directory directory;

    private PersonCard person(String text) {
        return directory.search(text, LocalDate.of(2026, 11, 21), 0, 10).get(0);
    }

    @Test
    void cardsOf30And40BecomePeople() {
        ImportFile run = desk.enter(Kind.PEOPLE, CARDS.getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(run.entered(), run.bad())).containsExactly(2, 1);
        assertThat(findings.bad(run.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("3 ORGANISATION");
        assertThat(person("olga").name().full()).isEqualTo("Dr. Olga Maria Stichtag");
        assertThat(person("olga").contact().phone()).isEqualTo("030 1111");
        assertThat(person("olga").contact().remark()).isEqualTo("Geschäftsführerin; 0170 2222");
        assertThat(person("olga").organisation()).isEqualTo("Beispiel GmbH");
        assertThat(person("otto").name().sorted()).isEqualTo("von Frist, Otto");
        assertThat(person("otto").contact().phone()).isEqualTo("+49-170-3333");
    }

    @Test
    void quotedCardsOfOldOutlookAreRead() {
        desk.enter(Kind.PEOPLE, OUTLOOK.getBytes(StandardCharsets.US_ASCII));
        assertThat(person("joerg").name().full()).isEqualTo("Jörg Müller");
        assertThat(person("joerg").organisation()).isEqualTo("Bäckerei Groß");
        assertThat(person("joerg").contact().phone()).isEqualTo("069/123456");
    }

    @Test
    void cardsInTheOldEncodingAreRead() {
        desk.enter(Kind.PEOPLE, CARDS.getBytes(Charset.forName("windows-1252")));
        assertThat(person("olga").contact().remark()).startsWith("Geschäftsführerin");
    }

    @Test
    void everyLineMayBeEncodedOtherwise() throws Exception {
        var file = new ByteArrayOutputStream();
        file.write(OUTLOOK.replace("CHARSET=Windows-1252;", "").getBytes(StandardCharsets.US_ASCII));
        file.write("BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=C3=9Fe;=C3=96zlem\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        file.write("ORG:Böhm GmbH\r\nEMAIL:oezlem@example.org\r\n".getBytes(StandardCharsets.UTF_8));
        file.write("TITLE:Geschäftsführerin\r\nEND:VCARD\r\n".getBytes(Charset.forName("windows-1252")));
        desk.enter(Kind.PEOPLE, file.toByteArray());

        assertThat(person("joerg").name().full()).isEqualTo("Jörg Müller");
        assertThat(person("joerg").organisation()).isEqualTo("Bäckerei Groß");
        assertThat(person("oezlem").name().full()).isEqualTo("Özlem Größe");
        assertThat(person("oezlem").organisation()).isEqualTo("Böhm GmbH");
        assertThat(person("oezlem").contact().remark()).isEqualTo("Geschäftsführerin");
    }

    @Test
    void aFoldMayPartACharacterAndALargePictureDoesNoHarm() throws Exception {
        var file = new ByteArrayOutputStream();
        byte[] name = "N:Müller;Olga".getBytes(StandardCharsets.UTF_8);
        file.write("BEGIN:VCARD\r\nVERSION:3.0\r\n".getBytes(StandardCharsets.US_ASCII));
        file.write(name, 0, 4);
        file.write("\r\n ".getBytes(StandardCharsets.US_ASCII));
        file.write(name, 4, name.length - 4);
        file.write(("\r\nORG:A GmbH\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA" + ("\r\n " + "A".repeat(72)).repeat(40_000)
                        + "\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(desk.enter(Kind.PEOPLE, file.toByteArray()).entered()).isEqualTo(1);
        assertThat(person("olga").name().full()).isEqualTo("Olga Müller");
    }

    @Test
    void cardsAreNoOrganisations() {
        assertThat(desk.receive(Kind.ORGANISATIONS, CARDS.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receiving.Result.Refused(BadFile.Code.CARDS));
    }

    /** Whatever stands in a file that begins like cards, it is read or refused. */
    @Test
    void spoiltCardsStopNothing() {
        var random = new Random(8);
        byte[] whole = (CARDS + OUTLOOK).getBytes(StandardCharsets.UTF_8);
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] spoilt = whole.clone();
            for (int hits = random.nextInt(1, 8); hits > 0; hits--) {
                spoilt[random.nextInt(20, spoilt.length)] =
                        (byte) (random.nextBoolean() ? ";:=\r\n\\\",".charAt(random.nextInt(8)) : random.nextInt(256));
            }
            var reading = new Reading(Reading.Format.VCF, Reading.Encoding.UTF_8, ';', "", 0, 1);
            int lines = 0;
            try (var all = TableFile.of(spoilt).lines(reading)) {
                for (; all.hasNext(); lines++) {
                    all.next();
                }
            }
            read.add(lines);
        }
        assertThat(read).allMatch(lines -> lines >= 1);
        assertThat(read).filteredOn(lines -> lines == 5).hasSizeGreaterThan(1_000);
    }
}
