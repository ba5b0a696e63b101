package org.reihum.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as scanners and telephones see them: turned, far away, with other things around. */
class ScannedCodesTest {

    private static final String CODE = "AQAAAAAAAAAHAAAAAQ7kQb3xAQAAAAAAAAAHAAAAAQ7k";

    @ParameterizedTest(name = "{0} by {1}, turned by {2}, {3}")
    @CsvSource({
        // A4 with 300 dots an inch: straight, askew, upside down; with 150
        "2480, 3508, 0, png",
        "2480, 3508, 3, jpg",
        "2480, 3508, 180, jpg",
        "1240, 1754, 2, png",
        // photos of a telephone, the sheet askew or lying on its side
        "3024, 4032, 12, jpg",
        "4032, 3024, 90, jpg",
        "6000, 8000, -20, jpg",
    })
    void aCodeOfTheWidthOfAThumbIsRead(int width, int height, int degrees, String kind) {
        assertThat(ScannedCodes.in(ScannedSheet.of(CODE, width, height, degrees, kind)))
                .containsExactly(List.of(CODE));
    }

    @Test
    void theCodesOfTheSheetsInAPdfAreReadInTheirOrder() {
        byte[] first = ScannedSheet.of(CODE, 1654, 2339, 1, "jpg");
        byte[] second = ScannedSheet.of("another sheet", 1654, 2339, -2, "jpg");

        assertThat(ScannedCodes.in(ScannedSheet.pdf(first, second)))
                .containsExactly(List.of(CODE), List.of("another sheet"));
    }

    @Test
    void pagesInBlackAndWhiteAreReadHoweverTheyArePacked() {
        byte[] sheet = ScannedSheet.of(CODE, 1654, 2339, 1, "png");

        assertThat(ScannedCodes.in(ScannedSheet.fax(sheet))).containsExactly(List.of(CODE));
        assertThat(ScannedCodes.in(ScannedSheet.flate(sheet))).containsExactly(List.of(CODE));
    }

    @Test
    void whatHasMorePixelsThanAnyScanIsNotUnpacked() {
        byte[] large = ScannedSheet.ofTwoColours(CODE, 8000);

        assertThat(ScannedCodes.in(large, Long.MAX_VALUE)).containsExactly(List.of(CODE));
        assertThat(ScannedCodes.in(large)).containsExactly(List.of());
        byte[] within = ScannedSheet.flate(large);
        assertThat(ScannedCodes.in(within, Long.MAX_VALUE)).containsExactly(List.of(CODE));
        assertThat(ScannedCodes.in(within)).containsExactly(List.of());
    }

    @Test
    void noPictureIsReadWithMoreThanItTakes() {
        assertThat(ScannedCodes.step(2400, 1800)).isEqualTo(1);
        assertThat(ScannedCodes.step(4799, 4799)).as("not 23 million pixels").isEqualTo(2);
        assertThat(ScannedCodes.step(1800, 4801)).isEqualTo(3);
    }

    @Test
    void whatIsBrokenOrNoPictureHasNoCode() {
        byte[] whole = ScannedSheet.of(CODE, 400, 400, 0, "jpg");

        assertThat(ScannedCodes.in(Arrays.copyOf(whole, 300))).containsExactly(List.of());
        assertThat(ScannedCodes.in("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ScannedCodes.in("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(ScannedCodes.in(new byte[0])).isEmpty();
    }
}
