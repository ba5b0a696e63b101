package org.reihum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reihum.paper.WordReading;
import org.reihum.paper.WordTemplate;

/**
 * The form of ours, for grants that have none of their own: plain parts in {@code resources/report/form}, so that a change
 * of it can be read, put together when it is needed. Always the same octets.
 */
enum OwnForm {
    GERMAN("de"),
    ENGLISH("en");

    private final String language;

    /** For reports of attendance: the one that funders' forms begin with. */
    private final byte[] octets;

    OwnForm(String language) {
        this.language = language;
        this.octets = zipped(language, "%s/document.xml");
    }

    /** Where each part of the file lies; those with a language have a folder for each. */
    private static Map<String, String> parts(String document) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "rels.xml");
        parts.put("docProps/core.xml", "%s/core.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/document.xml", document);
        parts.put("word/styles.xml", "%s/styles.xml");
        parts.put("word/settings.xml", "settings.xml");
        parts.put("word/header1.xml", "%s/header.xml");
        parts.put("word/footer1.xml", "%s/footer.xml");
        return parts;
    }

    static OwnForm in(Locale language) {
        return language.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    byte[] octets() {
        return octets.clone();
    }

    WordTemplate template() {
        return template(octets);
    }

    /** The other reports have a form each; its words come from the messages, like those of page and paper. */
    WordTemplate template(ReportKind kind) {
        return kind.counts()
                ? template()
                : template(zipped(language, kind.name().toLowerCase(Locale.ROOT) + ".xml"));
    }

    private static WordTemplate template(byte[] octets) {
        if (WordTemplate.read(octets) instanceof WordReading.Read read) {
            return read.template();
        }
        throw new IllegalStateException("our own form is no form");
    }

    private static byte[] zipped(String language, String document) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts(document).entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(resource("/report/form/" + part.getValue().formatted(language)));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Optional.ofNullable(OwnForm.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException(name + " is missing"))) {
            return in.readAllBytes();
        }
    }
}
