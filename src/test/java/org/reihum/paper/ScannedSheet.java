package org.reihum.paper;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

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
        return pdf(List.of(photographs), JPEGFactory::createFromByteArray);
    }

    /** In black and white as telefaxes send it (CCITT group 4), as office scanners write it. */
    public static byte[] fax(byte[]... pictures) {
        return pdf(
                List.of(pictures), (document, picture) -> CCITTFactory.createFromImage(document, twoColours(picture)));
    }

    /** Packed without loss (Flate). */
    public static byte[] flate(byte[]... pictures) {
        return pdf(
                List.of(pictures),
                (document, picture) -> LosslessFactory.createFromImage(document, twoColours(picture)));
    }

    private interface Packing {
        PDImageXObject pack(PDDocument document, byte[] picture) throws IOException;
    }

    private static byte[] pdf(List<byte[]> pictures, Packing packing) {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (byte[] picture : pictures) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    PDImageXObject packed = packing.pack(document, picture);
                    pen.drawImage(packed, 0, 0, 595, 595f * packed.getHeight() / packed.getWidth());
                }
            }
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static BufferedImage twoColours(byte[] picture) throws IOException {
        BufferedImage grey = ImageIO.read(new ByteArrayInputStream(picture));
        var image = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(grey, 0, 0, null);
        pen.dispose();
        return image;
    }

    /** Only the code, in black and white, some kilobytes for many pixels. */
    static byte[] ofTwoColours(String code, int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        draw(pen, code, side * 0.3, side * 0.3, side * 0.4);
        pen.dispose();
        return written(image, "png");
    }
}
