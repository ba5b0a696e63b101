package org.reihum.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What a telephone reads from a picture. */
public final class QrRead {

    private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-\\d+z");
    private static final Pattern SVG =
            Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[\\s\\S]*?<path[^>]* d=\"([^\"]+)\"");
    private static final int SCALE = 4;

    private QrRead() {}

    public static String picture(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int height = image.getHeight();
            return read(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SVG of a page that shows one code. */
    public static String page(String html) {
        var svg = SVG.matcher(html.substring(html.indexOf("class=\"qr\"")));
        if (!svg.find()) {
            throw new AssertionError("no code on the page");
        }
        int side = Integer.parseInt(svg.group(1)) * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var run = RUN.matcher(svg.group(2));
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int length = Integer.parseInt(run.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + length, 0);
            }
        }
        return read(side, side, pixels);
    }

    private static String read(int width, int height, int[] pixels) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader().decode(bitmap).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code in the picture", e);
        } catch (ReaderException e) {
            throw new AssertionError("a code that nobody can read", e);
        }
    }
}
