package org.reihum.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the SVG of our own pages as lines in a PDF: rect, line, circle, path (M, L, Z), polygon, text and g, coloured by
 * attributes. It knows no address, no style sheet and no script, so that a picture fetches nothing and runs nothing. Letters
 * are drawn as their outlines, in the font that lies in the jar.
 */
class PictureDrawing implements SVGDrawer {

    private static final Pattern LETTER = Pattern.compile("[MLZ]");
    private static final double TEXT = 12;

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        double[] view = numbers(svg.getAttribute("viewBox"));
        double shown = width > 0 ? width : view[2] * dotsPerPixel;
        double scale = shown / view[2];
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return (int) Math.round(shown);
            }

            @Override
            public int getIntrinsicHeight() {
                return (int) Math.round(view[3] * scale);
            }

            @Override
            public void drawSVG(OutputDevice device, RenderingContext rendering, double x, double y) {
                float wide = (float) (shown / dotsPerPixel);
                float high = (float) (view[3] * scale / dotsPerPixel);
                device.drawWithGraphics((float) x, (float) y, wide, high, pen -> {
                    pen.scale(scale / dotsPerPixel, scale / dotsPerPixel);
                    pen.translate(-view[0], -view[1]);
                    draw(svg, pen);
                });
            }
        };
    }

    private static void draw(Element element, Graphics2D pen) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                if (part.getNodeName().equals("g")) {
                    draw(part, pen);
                } else {
                    shape(part).ifPresent(shape -> ink(part, shape, pen));
                }
            }
        }
    }

    private static Optional<Shape> shape(Element part) {
        return Optional.ofNullable(
                switch (part.getNodeName()) {
                    case "rect" ->
                        new Rectangle2D.Double(of(part, "x"), of(part, "y"), of(part, "width"), of(part, "height"));
                    case "line" -> new Line2D.Double(of(part, "x1"), of(part, "y1"), of(part, "x2"), of(part, "y2"));
                    case "circle" -> {
                        double r = of(part, "r");
                        yield new Ellipse2D.Double(of(part, "cx") - r, of(part, "cy") - r, 2 * r, 2 * r);
                    }
                    case "path" -> path(part.getAttribute("d"));
                    case "polygon" -> path("M" + part.getAttribute("points") + "Z");
                    case "text" -> text(part);
                    default -> null;
                });
    }

    private static Shape path(String data) {
        var path = new Path2D.Double();
        try (var scanner = new Scanner(LETTER.matcher(data).replaceAll(" $0 ").replace(',', ' '))) {
            scanner.useLocale(Locale.ROOT);
            boolean move = false;
            while (scanner.hasNext()) {
                if (scanner.hasNextDouble()) {
                    double x = scanner.nextDouble();
                    double y = scanner.nextDouble();
                    if (move) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                    move = false;
                } else {
                    String letter = scanner.next();
                    move = letter.equals("M");
                    if (letter.equals("Z")) {
                        path.closePath();
                    }
                }
            }
        }
        return path;
    }

    private static Shape text(Element part) {
        Typeface face =
                attribute(part, "font-weight").filter("bold"::equals).isPresent() ? Typeface.BOLD : Typeface.REGULAR;
        double size = attribute(part, "font-size").map(Double::parseDouble).orElse(TEXT);
        String words = part.getTextContent();
        double width = face.units(words, size);
        double shift = switch (attribute(part, "text-anchor").orElse("start")) {
            case "end" -> width;
            case "middle" -> width / 2;
            default -> 0;
        };
        return AffineTransform.getTranslateInstance(of(part, "x") - shift, of(part, "y"))
                .createTransformedShape(face.outline(words, size));
    }

    /** Its own, else that of what is around it. */
    private static Optional<String> attribute(Element part, String name) {
        if (part.hasAttribute(name)) {
            return Optional.of(part.getAttribute(name));
        }
        return part.getParentNode() instanceof Element outer
                        && !outer.getNodeName().equals("html")
                ? attribute(outer, name)
                : Optional.empty();
    }

    private static void ink(Element part, Shape shape, Graphics2D pen) {
        colour(attribute(part, "fill").orElse("currentColor")).ifPresent(colour -> {
            pen.setColor(colour);
            pen.fill(shape);
        });
        attribute(part, "stroke").flatMap(PictureDrawing::colour).ifPresent(colour -> {
            pen.setColor(colour);
            pen.setStroke(new BasicStroke(
                    attribute(part, "stroke-width").map(Float::parseFloat).orElse(1f)));
            pen.draw(shape);
        });
    }

    private static Optional<Color> colour(String name) {
        return switch (name) {
            case "none" -> Optional.empty();
            case "currentColor" -> Optional.of(Color.BLACK);
            default -> Optional.of(Color.decode(name));
        };
    }

    private static double of(Element part, String name) {
        return part.hasAttribute(name) ? Double.parseDouble(part.getAttribute(name)) : 0;
    }

    private static double[] numbers(String text) {
        return Pattern.compile("[ ,]+")
                .splitAsStream(text.strip())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
