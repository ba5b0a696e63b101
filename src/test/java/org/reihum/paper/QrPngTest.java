package org.reihum.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reihum.testing.QrRead;

class QrPngTest {

    private static final String TEXT = "AQAAAAAAAAAHAAAAAQ7kQb3xAQAAAAAAAAAHAAAAAQ7k";

    @Test
    void aPictureOfLessThanAThousandOctetsThatATelephoneReads() throws Exception {
        byte[] png = QrPng.of(TEXT);

        assertThat(png).hasSizeLessThan(1000).isEqualTo(QrPng.of(TEXT));
        assertThat(QrRead.picture(png)).isEqualTo(TEXT);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth())
                .isEqualTo(image.getHeight())
                .isEqualTo(QrPicture.of(TEXT).side() * 8);
    }
}
