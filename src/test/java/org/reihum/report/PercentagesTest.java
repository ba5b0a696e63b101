package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentagesTest {

    @ParameterizedTest
    @CsvSource({"17, 82, 20.7", "6, 28, 21.4", "1, 16, 6.3", "1, 8, 12.5", "0, 3, 0.0", "3, 3, 100.0"})
    void areRoundedHalfUpToOneDecimal(int part, int group, String percent) {
        assertThat(new Percentages(3).of(part, group)).isEqualTo(percent);
    }

    @Test
    void areNotToldOfGroupsThatAreTooSmall() {
        assertThat(new Percentages(3).of(1, 2)).as("outside the house").isNull();
        assertThat(new Percentages(1).of(1, 2)).as("inside the house").isEqualTo("50.0");
        assertThat(new Percentages(1).of(0, 0)).as("of nobody").isNull();
        assertThat(new Percentages(0).of(0, 0)).as("whatever is set").isNull();
    }
}
