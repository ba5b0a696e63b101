package org.reihum.paper;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The QR codes in a scan or a photo, however it is turned. What a picture says of its size is read first: one that would be
 * larger unpacked than any camera makes it is not unpacked at all. The pages of a PDF are drawn no larger than they are read.
 */
public final class ScannedCodes {

    /** More pixels than a scan of a page with 600 dots an inch, or than telephones take. */
    private static final long MOST_PIXELS = 60_000_000;
    /** A code of a hand's width is readable in a page of that many pixels; more costs memory only. */
    private static final int LONGEST_SIDE = 2400;

    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private ScannedCodes() {}

    /** @return what the codes on each page say, in the order of the pages; a picture is one page */
    public static List<List<String>> in(byte[] file) {
        return in(file, MOST_PIXELS);
    }

    static List<List<String>> in(byte[] file, long mostPixels) {
        return ScanKind.of(file)
                .map(kind -> kind == ScanKind.PDF
                        ? ScannedPdf.pages(file, LONGEST_SIDE, mostPixels, ScannedCodes::codes)
                        : List.of(unpacked(file, mostPixels)
                                .map(ScannedCodes::codes)
                                .orElse(List.of())))
                .orElse(List.of());
    }

    private static Optional<BufferedImage> unpacked(byte[] picture, long mostPixels) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return unpacked(reader, mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // a damaged picture has no code that could be read
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> unpacked(ImageReader reader, long mostPixels) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > mostPixels) {
            return Optional.empty();
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int each = step(width, height);
        how.setSourceSubsampling(each, each, 0, 0);
        return Optional.of(reader.read(0, how));
    }

    /** Every which pixel is read, so that no side has more than the longest. */
    static int step(long width, long height) {
        return (int) ((Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
    }

    private static List<String> codes(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        List<Function<LuminanceSource, Binarizer>> ways = List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);
        return ways.stream()
                .map(way -> codes(new BinaryBitmap(way.apply(source))))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> codes(BinaryBitmap bitmap) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, HARDER);
            return Stream.of(results).map(Result::getText).toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }
}
