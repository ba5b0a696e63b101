package org.reihum.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** The pages of a PDF as pictures, however the scanner packed them; one after the other, so that one is in memory at a time. */
final class ScannedPdf {

    /** Pages that are looked at. */
    private static final int MOST_PAGES = 60;
    /** What scanners recognise as words is of no interest, and would have fonts looked for on the disk. */
    private static final Set<String> WORDS = Set.of("Tf", "Tj", "TJ", "'", "\"");

    private final PDFRenderer renderer;
    private final int side;

    private ScannedPdf(PDDocument document, int side, Predicate<PDImage> drawn) {
        this.side = side;
        this.renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new PicturesOnly(parameters, drawn);
            }
        };
        renderer.setSubsamplingAllowed(true);
    }

    /**
     * @param side pixels of the longer side of a page
     * @param mostPixels a picture with more is not unpacked
     * @return what was seen on each page, in their order; nothing on a page that is damaged, or one too many
     */
    static <T> List<List<T>> pages(byte[] pdf, int side, long mostPixels, Function<BufferedImage, List<T>> seeing) {
        List<List<T>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var scanned = new ScannedPdf(document, side, picture -> fits(picture, mostPixels));
            for (int at = 0; at < document.getNumberOfPages(); at++) {
                pages.add(at < MOST_PAGES ? scanned.page(document, at, seeing) : List.of());
            }
        } catch (IOException | RuntimeException damaged) {
            // the library answers damaged files with all kinds of exceptions; what was seen until then counts
        }
        return pages;
    }

    private <T> List<T> page(PDDocument document, int at, Function<BufferedImage, List<T>> seeing) {
        try {
            PDRectangle paper = document.getPage(at).getCropBox();
            float longest = Math.max(paper.getWidth(), paper.getHeight());
            return longest >= 1 ? seeing.apply(renderer.renderImage(at, side / longest, ImageType.GRAY)) : List.of();
        } catch (IOException | RuntimeException damaged) {
            // the other pages may be whole
            return List.of();
        }
    }

    private static boolean fits(PDImage picture, long mostPixels) {
        return (long) picture.getWidth() * picture.getHeight() <= mostPixels;
    }

    private static final class PicturesOnly extends PageDrawer {

        private final Predicate<PDImage> drawn;

        PicturesOnly(PageDrawerParameters parameters, Predicate<PDImage> drawn) throws IOException {
            super(parameters);
            this.drawn = drawn;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!WORDS.contains(operator.getName())) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            if (drawn.test(picture) && masksFit(picture)) {
                super.drawImage(picture);
            }
        }

        private boolean masksFit(PDImage picture) throws IOException {
            if (!(picture instanceof PDImageXObject whole)) {
                return true;
            }
            PDImageXObject soft = whole.getSoftMask();
            PDImageXObject hard = whole.getMask();
            return (soft == null || drawn.test(soft)) && (hard == null || drawn.test(hard));
        }
    }
}
