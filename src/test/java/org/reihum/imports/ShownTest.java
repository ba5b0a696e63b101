package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.imports.Sorting.Numbered;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A line of which a hundred rows differ, as one with a column for each meeting may be. */
@DatabaseTest
class ShownTest {

    @Autowired
    Shown shown;

    @Autowired
    ImportDesk desk;

    private long id;

    @BeforeEach
    void file() {
        id = desk.open("Nachname;Firma\r\nStichtag;A GmbH\r\n").id();
    }

    private static Judged<String, String> judged(String row, String known, String said) {
        return new Judged<>(row, "", true, false, List.of(new Difference(Column.TURNOUT, known, said)), "");
    }

    private void keep(List<Judged<String, String>> judged) {
        shown.keep(id, judged.stream().map(one -> new Numbered<>(2, one.row())).toList(), judged, row -> row);
    }

    @Test
    void asManyRowsMayDifferAsALineHas() {
        List<Judged<String, String>> judged = IntStream.range(0, 600)
                .mapToObj(meeting -> judged("meeting " + meeting, "war da", "nicht da"))
                .toList();
        keep(judged);
        assertThat(judged).allMatch(one -> shown.of(id, 2, 2).hold(2, one.row(), one));
    }

    @Test
    void whoAgreesForOneRowOfALineHasNotAgreedForAnother() {
        Judged<String, String> first = judged("meeting 1", "war da", "nicht da");
        keep(List.of(first, first, judged("meeting 2", "online", "nicht da")));

        Shown.Lines lines = shown.of(id, 2, 2);
        assertThat(lines.hold(2, "meeting 1", first)).isTrue();
        assertThat(lines.hold(2, "meeting 2", judged("meeting 2", "war da", "nicht da")))
                .isFalse();
        assertThat(lines.hold(3, "meeting 1", first)).isFalse();
    }
}
