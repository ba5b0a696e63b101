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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The QR codes in a scan or a photo, however it is turned. What a picture says of its size is read first: one that would be
 * larger unpacked than any camera makes it is not unpacked at all. Of a PDF the photographs within it are read, which are
 * what scanners write; nothing of it is unpacked or drawn.
 */
public final class ScannedCodes {

    /** More pixels than a scan of a page with 600 dots an inch, or than telephones take. */
    private static final long MOST_PIXELS = 60_000_000;
    /** A code of a hand's width is readable in a page of that many pixels; more costs memory only. */
    private static final int LONGEST_SIDE = 2400;
    /** Pages of one PDF that are looked at. */
    private static final int MOST_PAGES = 20;

    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private ScannedCodes() {}

    /** @return what the codes say, each once, in the order of the pages; empty when none can be read */
    public static List<String> in(byte[] file) {
        Set<String> found = new LinkedHashSet<>();
        ScanKind.of(file)
                .map(kind -> kind == ScanKind.PDF ? photographs(file) : List.of(file))
                .orElse(List.of())
                .forEach(picture -> unpacked(picture).ifPresent(image -> found.addAll(codes(image))));
        return List.copyOf(found);
    }

    /** A JPEG stands in a PDF as it is (ISO 32000-1, 7.4.8). */
    private static List<byte[]> photographs(byte[] pdf) {
        List<byte[]> found = new ArrayList<>();
        int at = 0;
        while (found.size() < MOST_PAGES && (at = startOfJpeg(pdf, at)) >= 0) {
            int end = indexOf(pdf, "endstream", at);
            int until = end < 0 ? pdf.length : end;
            found.add(Arrays.copyOfRange(pdf, at, until));
            at = until;
        }
        return found;
    }

    private static int startOfJpeg(byte[] pdf, int from) {
        for (int at = from; at < pdf.length - 2; at++) {
            if (pdf[at] == (byte) 0xFF && pdf[at + 1] == (byte) 0xD8 && pdf[at + 2] == (byte) 0xFF) {
                return at;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] content, String wanted, int from) {
        for (int at = from; at <= content.length - wanted.length(); at++) {
            int same = 0;
            while (same < wanted.length() && content[at + same] == wanted.charAt(same)) {
                same++;
            }
            if (same == wanted.length()) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<BufferedImage> unpacked(byte[] picture) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return unpacked(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // a damaged picture has no code that could be read
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> unpacked(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int each = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        how.setSourceSubsampling(each, each, 0, 0);
        return Optional.of(reader.read(0, how));
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
