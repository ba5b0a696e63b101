package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.paper.WordFile;

/** Our own form holds a whole report, and every name that it uses is known. */
class OwnFormTest {

    private final ReportDocument document = new ReportDocument(ReportWordsForTests.messages());

    private String text(OwnForm form, Locale language) {
        byte[] octets = document.fill(form.template(), SampleReport.ofHalfYear(), language);
        return WordFile.text(octets, "word/document.xml");
    }

    @ParameterizedTest
    @EnumSource(OwnForm.class)
    void everyNameInItIsKnown(OwnForm form) {
        assertThat(form.template().placeholders()).hasSizeGreaterThan(50);
        assertThat(form.template().unfilled(ReportDocument.sample())).isEmpty();
    }

    @Test
    void itHoldsTheReportInTheWaysOfAGermanOffice() {
        assertThat(text(OwnForm.GERMAN, Locale.GERMAN))
                .contains("1. Januar bis 30. Juni 2026")
                .contains(
                        "Vorläufig: Die Anwesenheitsliste ist noch nicht abgeschlossen (Treffen Nr. 6 – Treffen der regionalen IT-Netzwerke).")
                .contains("41 (70,7\u00a0%)")
                .contains("3\n28.01.2026\nKarlsruhe\nCyberForum  (Treffen der regionalen IT-Netzwerke)\n26\n27\n3\n2")
                .contains("cyberLAGO (ausgefallen) (Treffen der regionalen IT-Netzwerke)\n–\n–")
                .contains("scan_0042.pdf (Treffen der regionalen IT-Netzwerke)\n")
                .contains("alle\nTeilnahmen \n80")
                .contains("ohne Netzwerk\n3\n6\n6")
                .doesNotContain("{");
    }

    @Test
    void itIsInEnglishWhereTheReportIs() {
        assertThat(text(OwnForm.ENGLISH, Locale.ENGLISH))
                .contains("1 January to 30 June 2026")
                .contains("41 (70.7%)")
                .doesNotContain("{");
    }

    @Test
    void theSameReportGivesTheSameOctets() {
        var report = SampleReport.ofHalfYear();

        assertThat(document.fill(OwnForm.GERMAN.template(), report, Locale.GERMAN))
                .isEqualTo(document.fill(OwnForm.GERMAN.template(), report, Locale.GERMAN));
    }
}
