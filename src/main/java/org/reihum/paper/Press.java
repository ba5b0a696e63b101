package org.reihum.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a template as a PDF that can be searched, copied and read aloud (tagged, PDF/UA-1), in a font it brings along.
 * Nothing is fetched for it, neither from a net nor from the disk: what a template needs stands in it. A template is well
 * formed XML without a document type, begins its style with the fragment {@code paper/style :: base}, and says language,
 * title and subject in its head.
 */
@Component
public class Press {

    static {
        // the library has one logger for all and would write beside ours
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final ITemplateEngine templates;

    Press(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template its name, such as {@code handout/attendance}
     * @param locale of the paper's words, whoever prints it
     * @return the PDF
     */
    public byte[] print(String template, Map<String, Object> model, Locale locale) {
        return pdf(templates.process(template, new Context(locale, model)));
    }

    /**
     * As {@link #print}, but made at that moment: the same paper gives the same octets.
     *
     * @param at in the place of the time of printing
     */
    public byte[] printAsOf(String template, Map<String, Object> model, Locale locale, Instant at) {
        return Stamping.stamp(print(template, model, locale), at);
    }

    static byte[] pdf(String page) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Reihum")
                .withW3cDocument(parsed(page), null)
                .useObjectDrawerFactory(new QrDrawing())
                .useSVGDrawer(new PictureDrawing())
                .useReplacementText("\u25a1")
                .toStream(out);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, priority);
        }
        Typeface.registerAll(builder);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Document parsed(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(printable(page))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the template is no XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the characters that XML 1.0 (2.2) does not know: old data may hold some. */
    static String printable(String page) {
        return page.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && c <= 0xd7ff
                        || c >= 0xe000 && c <= 0xfffd
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
