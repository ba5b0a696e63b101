package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
