package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose names every computer takes, and whose checksums are those of what lies in the ZIP. */
class EvidenceFolderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Übersicht März.pdf|Übersicht März.pdf",
                "../../etc/passwd|-..-etc-passwd",
                "a/b\\c:d*e?f.pdf|a-b-c-d-e-f.pdf",
                "'name. . '|name",
                "'  '|_",
                "U\u0308ber.pdf|Über.pdf",
                "a\u202Efdp.exe|a-fdp.exe"
            })
    void aNameIsSafe(String given, String safe) {
        assertThat(EvidenceFolder.safe(given)).isEqualTo(safe);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(EvidenceFolder.safe("x".repeat(300) + ".pdf")).hasSize(100).endsWith("x.pdf");
    }

    private static byte[] zip(List<EvidenceFolder.Entry> noted) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var folder = new EvidenceFolder(zip, LocalDateTime.of(2026, 7, 1, 5, 0));
            folder.add("Treffen 3", "Liste.pdf", "eine", to -> to.write("abc".getBytes()));
            folder.add("Treffen 3", "LISTE.pdf", "noch eine", to -> to.write("abcd".getBytes(), 0, 4));
            noted.addAll(folder.entries());
        }
        return out.toByteArray();
    }

    @Test
    void noNameComesTwiceAndEveryChecksumIsThatOfTheFile() throws IOException {
        List<EvidenceFolder.Entry> noted = new ArrayList<>();
        byte[] zip = zip(noted);
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).containsExactly("Treffen 3/Liste.pdf", "Treffen 3/LISTE (2).pdf");
        assertThat(noted)
                .extracting(EvidenceFolder.Entry::octets, EvidenceFolder.Entry::sha256)
                .containsExactly(
                        tuple(3L, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                        tuple(4L, "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"));
        assertThat(zip).isEqualTo(zip(new ArrayList<>()));
    }
}
