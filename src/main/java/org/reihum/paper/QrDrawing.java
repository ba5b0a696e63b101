package org.reihum.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws {@code <object type="image/x-qr" data="…" alt="…"/>} as a QR code of its data, in lines instead of pixels. */
class QrDrawing implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "image/x-qr";
    /** In modules: what readers need around the code (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object")
                && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        if (!isReplacedObject(element)) {
            throw new IllegalStateException("not a QR code: " + element.getAttribute("type"));
        }
        return this;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        QrCode code = QrCode.encodeText(element.getAttribute("data"), QrCode.Ecc.MEDIUM);
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                pen -> fill(pen, code, Math.min(width, height) / dotsPerPixel));
        return Map.of();
    }

    private static void fill(Graphics2D pen, QrCode code, double side) {
        double module = side / (code.size + 2 * MARGIN);
        var dark = new Path2D.Double();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    add(dark, (x + MARGIN) * module, (y + MARGIN) * module, run * module, module);
                    x += run;
                }
            }
        }
        pen.setColor(Color.BLACK);
        pen.fill(dark);
    }

    private static void add(Path2D dark, double x, double y, double width, double height) {
        dark.moveTo(x, y);
        dark.lineTo(x + width, y);
        dark.lineTo(x + width, y + height);
        dark.lineTo(x, y + height);
        dark.closePath();
    }
}
