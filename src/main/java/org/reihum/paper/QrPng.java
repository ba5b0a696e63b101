package org.reihum.paper;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A QR code as a picture in black and white for letters, where mail programs show no SVG. Written by hand: one bit a
 * pixel and nothing but the picture, some hundred bytes that are the same each time.
 */
public final class QrPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Of light around the code, in modules (ISO/IEC 18004). */
    private static final int MARGIN = 4;
    /** Pixels of one module: sharp where a mail program shows it in half that size. */
    private static final int SCALE = 8;
    /** Of a row, in PNG: as it is, or as what differs from the row above. */
    private static final byte AS_IT_IS = 0;

    private static final byte AS_ABOVE = 2;

    private QrPng() {}

    public static byte[] of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * MARGIN) * SCALE;
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // one bit a pixel, greyscale, no interlace
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array());
        chunk(png, "IDAT", deflated(rows(code, side)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] rows(QrCode code, int side) {
        int width = side / 8;
        var rows = ByteBuffer.allocate(side * (1 + width));
        for (int y = -MARGIN; y < code.size + MARGIN; y++) {
            rows.put(AS_IT_IS);
            for (int x = -MARGIN; x < code.size + MARGIN; x++) {
                // a module is as wide as the eight pixels of a byte; beyond its edge a code is light
                rows.put((byte) (code.getModule(x, y) ? 0x00 : 0xFF));
            }
            for (int again = 1; again < SCALE; again++) {
                rows.put(AS_ABOVE).put(new byte[width]);
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] rows) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(rows);
        deflater.finish();
        var packed = new byte[rows.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
