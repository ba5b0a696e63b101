package org.reihum.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {

    @ParameterizedTest
    @CsvSource({
        "mül,          Müller,                 true",
        "mül,          Mueller,                true",
        "mueller,      Müller,                 true",
        "MUELLER,      'Müller, Anna',         true",
        "muller,       Müller,                 true",
        "mue,          Müller,                 true",
        "groß,         Gross,                  true",
        "weiss,        Weiß,                   true",
        "anna mül,     'Müller, Anna',         true",
        "'müller, an', 'Mueller, Anna',        true",
        "bau,          Bauer,                  true",
        "baue,         Bauer,                  true",
        "bauer,        Bauer,                  true",
        "manuel,       Manuela,                true",
        "manuela,      Manuela,                true",
        "rene,         René,                   true",
        "zahn müll,    'Müller Zahnrad_Werk',  true",
        "möller,       Müller,                 false",
        "müller b,     'Müller, Anna',         false",
    })
    void findsAsOneTypes(String typed, String name, boolean found) {
        assertThat(new NameSearch(typed).finds(name)).isEqualTo(found);
    }
}
