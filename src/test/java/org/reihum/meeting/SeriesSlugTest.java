package org.reihum.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesSlugTest {

    @ParameterizedTest
    @CsvSource({
        "Köln & Düren: IT für alle, koeln-dueren-it-fuer-alle",
        "IT4Work, it4work",
        "Straße/Österreich, strasse-oesterreich",
        "Café à la carte, cafe-a-la-carte",
        "!!!, reihe",
    })
    void aNameBecomesPartOfAnAddress(String name, String slug) {
        assertThat(SeriesSlug.of(name)).isEqualTo(slug);
    }

    @Test
    void itIsNeverTooLong() {
        assertThat(SeriesSlug.of("a".repeat(59) + " " + "b".repeat(100))).isEqualTo("a".repeat(59));
    }
}
