package org.reihum.paper;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A page with a table and a code in its corner, as a scanner or a telephone sees it. */
public final class ScannedSheet {

    private ScannedSheet() {}

    /** @param kind "png" or "jpg" */
    public static byte[] of(String code, int width, int height, int degrees, String kind) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x9A, 0x9A, 0x9A));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        double page = Math.min(width, height) * 0.8;
        pen.translate(width / 2.0 - page / 2, height / 2.0 - page / 2);
        pen.setColor(new Color(0xF0, 0xF0, 0xF0));
        pen.fillRect(0, 0, (int) page, (int) page);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 1; line < 20; line++) {
            pen.fillRect(0, (int) (page * line / 20), (int) (page * 0.75), 2);
        }
        draw(pen, code, page * 0.78, page * 0.02, page * 0.2);
        pen.dispose();
        return written(image, kind);
    }

    private static void draw(Graphics2D pen, String text, double left, double top, double side) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        double module = side / (code.size + 8);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    pen.fill(new Rectangle2D.Double(
                            left + (x + 4) * module, top + (y + 4) * module, module * 1.02, module * 1.02));
                }
            }
        }
    }

    private static byte[] written(BufferedImage image, String kind) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As scanners write it: each page one photograph, which stands there as it is. */
    public static byte[] pdf(byte[]... photographs) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        for (byte[] photograph : photographs) {
            pdf.writeBytes(("1 0 obj\n<</Type/XObject/Subtype/Image/Filter/DCTDecode/Length " + photograph.length
                            + ">>\nstream\n")
                    .getBytes(StandardCharsets.US_ASCII));
            pdf.writeBytes(photograph);
            pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.toByteArray();
    }
}
