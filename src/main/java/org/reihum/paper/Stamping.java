package org.reihum.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Puts a given moment wherever a PDF tells when it was made, and makes its number from it. */
final class Stamping {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)";

    private Stamping() {}

    static byte[] stamp(byte[] pdf, Instant at) {
        ZonedDateTime moment = at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            information.setCreationDate(GregorianCalendar.from(moment));
            information.setModificationDate(GregorianCalendar.from(moment));
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            byte[] now = said.replaceAll(MOMENT, moment.toString()).getBytes(StandardCharsets.UTF_8);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(now)));
            // the first number of a file stays for ever unless there is none
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(moment.toEpochSecond());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
