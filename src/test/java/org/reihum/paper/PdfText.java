package org.reihum.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as its reader finds it. */
public final class PdfText {

    /** Words and where they stand, in millimetres from the left and from the top of the sheet. */
    public record Spot(String text, double left, double top, double right) {}

    private final byte[] octets;

    public PdfText(byte[] octets) {
        this.octets = octets;
    }

    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    private <T> T look(Look<T> look) {
        try (PDDocument document = Loader.loadPDF(octets)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return look(PDDocument::getNumberOfPages);
    }

    /** What can be searched and copied, as it is read. */
    public String text() {
        return look(document -> new PDFTextStripper().getText(document));
    }

    /** @param page from 1 */
    public String text(int page) {
        return look(document -> {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        });
    }

    /** The runs of text of a page. */
    public List<Spot> spots(int page) {
        List<Spot> spots = new ArrayList<>();
        look(document -> {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition first = positions.get(0);
                    TextPosition last = positions.get(positions.size() - 1);
                    spots.add(new Spot(
                            text,
                            millimetres(first.getXDirAdj()),
                            millimetres(first.getYDirAdj() - first.getHeightDir()),
                            millimetres(last.getXDirAdj() + last.getWidthDirAdj())));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        });
        return spots;
    }

    private static double millimetres(double points) {
        return points * 25.4 / 72;
    }

    /** What in it breaks PDF/UA-1; nothing when it can be read aloud. */
    public List<String> problems() {
        return Accessibility.problems(octets);
    }

    public String title() {
        return look(document -> String.valueOf(document.getDocumentInformation().getTitle()));
    }

    public String language() {
        return look(document -> String.valueOf(document.getDocumentCatalog().getLanguage()));
    }

    public boolean isTagged() {
        return look(document -> {
            var catalog = document.getDocumentCatalog();
            return catalog.getMarkInfo() != null
                    && catalog.getMarkInfo().isMarked()
                    && catalog.getStructureTreeRoot() != null
                    && catalog.getStructureTreeRoot().getK() != null;
        });
    }

    /** What is read aloud in place of pictures. */
    public List<String> alternatives() {
        return look(document -> {
            List<String> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        });
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                collect(element, found);
            }
        }
    }

    /** What XMP says, such as "pdfuaid:part". */
    public String metadata() {
        return look(document ->
                new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"));
    }

    public List<String> bookmarks() {
        return look(document -> {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            return outline == null
                    ? List.of()
                    : StreamSupport.stream(outline.children().spliterator(), false)
                            .map(item -> item.getTitle())
                            .toList();
        });
    }

    /** Names of fonts, those that are not embedded with a star. */
    public List<String> fonts() {
        return look(document -> {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName() + (font.isEmbedded() ? "" : "*"));
                }
            }
            return fonts;
        });
    }

    /** @param page from 1 */
    public BufferedImage picture(int page, int dpi) {
        return look(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, dpi));
    }

    /** To look at. */
    public void draw(File folder, String name, int dpi) {
        for (int page = 1; page <= pages(); page++) {
            try {
                folder.mkdirs();
                ImageIO.write(picture(page, dpi), "png", new File(folder, name + "-" + page + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
