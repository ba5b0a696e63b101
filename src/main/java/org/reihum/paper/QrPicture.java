package org.reihum.paper;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of its dark modules, for the {@code d} of an SVG path.
 *
 * @param side in modules, with the margin of four that readers need (ISO/IEC 18004)
 */
public record QrPicture(int side, String path) {

    private static final int MARGIN = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append("M%d,%dh%dv1h-%dz".formatted(x + MARGIN, y + MARGIN, run, run));
                    x += run;
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
