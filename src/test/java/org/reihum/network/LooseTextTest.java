package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, mül",
        "Mueller, mül",
        "Müller, muel",
        "Mueller, Muel",
        "Müller, mul",
        "Muller, mül",
        "Mueller, ell",
        "Mueller, eller",
        "MÜLLER, mu\u0308ller",
        "Groß, gross",
        "Gross, groß",
        "Bauer, bau",
        "Bauer, er",
        "Goethe, göthe",
        "Jäger, jaeger",
        "'Stichtag, Olga', olga stichtag",
        "Łukasz, lukasz",
        "Straßenbau 100 % GmbH, 100 %",
        "Jedermann, ''"
    })
    void findsHoweverTheUmlautsAreTyped(String text, String typed) {
        assertThat(LooseText.of(text).holds(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Müller, meier", "Bauer, bür", "'Stichtag, Olga', olga termin", "Umlaut, %", "Umlaut, .*", "Mehl, möhl"
    })
    void findsNothingElse(String text, String typed) {
        assertThat(LooseText.of(text).holds(typed)).isFalse();
    }
}
