package org.reihum.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of our papers, Liberation Sans, in its two weights: it lies in the jar, so that paper looks the same anywhere. */
public enum Typeface {
    REGULAR("LiberationSans-Regular.ttf", 400),
    BOLD("LiberationSans-Bold.ttf", 700);

    private static final String FAMILY = "Liberation Sans";
    private static final double MM_PER_POINT = 25.4 / 72;

    private static final String BREAKS = "(?<=[ -])";

    private final int weight;
    private final byte[] octets;
    private final int[] advances;

    /** As they were drawn once: the font is not read again for each word of a picture. */
    private final Map<Character, Shape> letters = new ConcurrentHashMap<>();

    Typeface(String file, int weight) {
        this.weight = weight;
        this.octets = read("/paper/" + file);
        this.advances = advances(octets);
    }

    static void registerAll(PdfRendererBuilder builder) {
        for (Typeface face : values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.octets), FAMILY, face.weight, FontStyle.NORMAL, true);
        }
    }

    /** How wide the text runs at that size, in millimetres. */
    public double width(String text, double points) {
        return text.chars().mapToLong(c -> advances[c]).sum() / 1000.0 * points * MM_PER_POINT;
    }

    /** How wide the text runs, in the units of the size. */
    double units(String text, double size) {
        return text.chars().mapToLong(c -> advances[c]).sum() / 1000.0 * size;
    }

    /** The letters as they are drawn, from the origin to the right. */
    Shape outline(String text, double size) {
        var outline = new Path2D.Double();
        double x = 0;
        for (char c : text.toCharArray()) {
            outline.append(
                    new AffineTransform(size, 0, 0, -size, x, 0)
                            .createTransformedShape(letters.computeIfAbsent(c, this::letter)),
                    false);
            x += units(String.valueOf(c), size);
        }
        return outline;
    }

    /** At size 1, upwards. */
    private Shape letter(char c) {
        try (TrueTypeFont font = parsed(octets)) {
            GlyphData glyph =
                    font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
            double unit = 1.0 / font.getUnitsPerEm();
            return glyph == null
                    ? new Path2D.Double()
                    : AffineTransform.getScaleInstance(unit, unit).createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The largest size at which the text needs no more than so many lines, broken at spaces and after hyphens; the
     * smallest when it never fits.
     *
     * @param width of a line, in millimetres
     * @param sizes in whole points, the largest first
     */
    public int fitting(String text, double width, int lines, int... sizes) {
        return largest(
                size -> isBroken(text, width, size) ? Integer.MAX_VALUE : lines(text, width, size), lines, sizes);
    }

    /** As {@link #fitting}, but words that are too long for a line are broken anywhere. */
    public int filling(String text, double width, int lines, int... sizes) {
        return largest(size -> lines(text, width, size), lines, sizes);
    }

    private static int largest(IntUnaryOperator lines, int most, int... sizes) {
        return IntStream.of(sizes)
                .filter(size -> lines.applyAsInt(size) <= most)
                .findFirst()
                .orElse(sizes[sizes.length - 1]);
    }

    private boolean isBroken(String text, double width, int size) {
        return Stream.of(text.split(BREAKS)).anyMatch(part -> width(part.stripTrailing(), size) > width);
    }

    /** How many lines of that width it needs; words that are too long for one are broken anywhere. */
    public int lines(String text, double width, int size) {
        int lines = 1;
        double used = 0;
        for (String part : text.split(BREAKS)) {
            double needed = width(part.stripTrailing(), size);
            if (used > 0 && used + needed > width) {
                lines++;
                used = 0;
            }
            int full = (int) (needed / width);
            lines += full;
            used += width(part, size) - full * width;
        }
        return lines;
    }

    /** Of each character of the basic plane, in thousandths of the size. */
    private static int[] advances(byte[] octets) {
        try (TrueTypeFont font = parsed(octets)) {
            var lookup = font.getUnicodeCmapLookup();
            int unit = font.getUnitsPerEm();
            int[] advances = new int[Character.MAX_VALUE + 1];
            for (int c = 0; c < advances.length; c++) {
                advances[c] = font.getAdvanceWidth(lookup.getGlyphId(c)) * 1000 / unit;
            }
            return advances;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(byte[] octets) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(octets));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Stream.ofNullable(Typeface.class.getResourceAsStream(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(resource + " is missing"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
