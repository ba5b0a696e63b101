package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTextTest {

    private static AgendaLine line(String from, String to, String title, String speaker) {
        return new AgendaLine(LocalTime.parse(from), LocalTime.parse(to), title, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:00–10:15 Begrüßung | Dora Zuwendung",
                "10:00-10:15 Begrüßung|Dora Zuwendung",
                "10:00 — 10:15  Begrüßung  |  Dora Zuwendung ",
                "10.00 - 10.15 Uhr: Begrüßung | Dora Zuwendung",
            })
    void aPointIsUnderstoodWithHyphenOrDash(String typed) {
        AgendaText agenda = AgendaText.read(typed);
        assertThat(agenda.broken()).isEmpty();
        assertThat(agenda.lines()).containsExactly(line("10:00", "10:15", "Begrüßung", "Dora Zuwendung"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10:00–10:15 [Vortrag] Haftung | Dora; TALK",
                "10:00–10:15 [report round]Haftung | Dora; REPORT_ROUND",
                "10:00–10:15 [ Beschluss ] Haftung | Dora; DECISION"
            })
    void theKindStandsInBrackets(String typed, AgendaKind kind) {
        assertThat(AgendaText.read(typed).lines())
                .containsExactly(new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Haftung", "Dora", kind));
    }

    @Test
    void otherBracketsAreOfTheTitleAndAKindAloneIsNoPoint() {
        assertThat(AgendaText.read("10:00–10:15 [Neu] Haftung").lines())
                .containsExactly(line("10:00", "10:15", "[Neu] Haftung", ""));
        assertThat(AgendaText.read("10:00–10:15 [Vortrag]").lines())
                .containsExactly(line("10:00", "10:15", "[Vortrag]", ""));
        assertThat(AgendaText.read("10:00–10:15 [Vortrag] | Dora").lines())
                .containsExactly(line("10:00", "10:15", "[Vortrag]", "Dora"));
    }

    @ParameterizedTest
    @EnumSource(AgendaKind.class)
    void aKindReadsBackTheSame(AgendaKind kind) {
        var point = new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Haftung", "Dora", kind);
        assertThat(AgendaText.read(AgendaText.of(List.of(point))).lines()).containsExactly(point);
    }

    @Test
    void theSpeakerMayBeMissingAndEmptyLinesDoNotCount() {
        AgendaText agenda =
                AgendaText.read("\r\n9:30–10:00 Ankommen\r\n\r\n10:00–12:00 Berichte; \"=1+1\", A\\B | \r\n");
        assertThat(agenda.broken()).isEmpty();
        assertThat(agenda.lines())
                .containsExactly(
                        line("09:30", "10:00", "Ankommen", ""), line("10:00", "12:00", "Berichte; \"=1+1\", A\\B", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Begrüßung",
                "10:00 Begrüßung",
                "10:15–10:00 rückwärts",
                "25:00–26:00 nachts",
                "10:00–10:15 | Dora"
            })
    void aBrokenLineIsNamedWithItsNumber(String typed) {
        AgendaText agenda = AgendaText.read("10:00–10:15 Gut\n\n" + typed);
        assertThat(agenda.broken()).containsExactly(new AgendaText.Broken(3, typed));
    }

    @Test
    void whatIsStoredReadsBackTheSame() {
        List<AgendaLine> lines = List.of(
                line("10:00", "10:15", "Begrüßung", "Dora Zuwendung"),
                line("10:15", "11:00", "Rück | Ausblick", ""),
                line("11:00", "12:00", "A | B", "C – D"),
                line("12:00", "13:00", "Mittag", ""));
        assertThat(AgendaText.read(AgendaText.of(lines)).lines()).isEqualTo(lines);
    }
}
