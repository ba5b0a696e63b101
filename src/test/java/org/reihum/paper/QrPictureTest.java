package org.reihum.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String TEXT = "webcal://reihum.example.org/feeds/PAQAAAAAAAAAHAAAAAX7kQb3.ics";

    @Test
    void thePathCoversTheDarkModulesAndNoOthersWithinAMarginOfFour() {
        QrPicture picture = QrPicture.of(TEXT);
        QrCode code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
        assertThat(picture.side()).isEqualTo(code.size + 8);
        var dark = new boolean[picture.side()][picture.side()];
        var run = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-\\3z").matcher(picture.path());
        while (run.find()) {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        }
        for (int y = 0; y < picture.side(); y++) {
            for (int x = 0; x < picture.side(); x++) {
                // beyond its edge a code is light
                assertThat(dark[y][x]).as("%d,%d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }
}
