package org.reihum.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of a DOCX (ECMA-376, part 2), read within limits. Nothing that it points to is ever opened. */
final class WordPackage {

    static final int MOST_OCTETS = 5 * 1024 * 1024;
    private static final int MOST_PARTS = 400;
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_RATIO = 100;

    private static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final Pattern SETTINGS = Pattern.compile("word/(glossary/)?settings\\.xml");
    private static final Pattern SETTINGS_RELATIONS = Pattern.compile("word/(glossary/)?_rels/settings\\.xml\\.rels");
    private static final Pattern ACTIVE = Pattern.compile("(?i).*(vba|activeX|/embeddings/|macro|\\.bin$).*");
    private static final Pattern PART_NAME = Pattern.compile("(?!/)(?!.*\\.\\.)[^\\\\:\\p{Cntrl}]{1,200}");
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final Pattern TEXTS = Pattern.compile("word/(document|header|footer|footnotes|endnotes)\\d*\\.xml");

    private final Map<String, byte[]> parts;

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Why it is not taken; caught where it is thrown from, one step up. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final WordReading.Reason reason;

        Unfit(WordReading.Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        WordReading.Reason reason() {
            return reason;
        }
    }

    static WordPackage read(byte[] octets) throws Unfit {
        if (octets.length > MOST_OCTETS) {
            throw new Unfit(WordReading.Reason.TOO_LARGE);
        }
        var opened = new WordPackage(unpacked(octets));
        opened.check();
        return opened;
    }

    /** Of what we have written. */
    static WordPackage of(byte[] octets) {
        try {
            return new WordPackage(unpacked(octets));
        } catch (Unfit e) {
            throw new IllegalStateException("our own file", e);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] octets) throws Unfit {
        var parts = new LinkedHashMap<String, byte[]>();
        long room = Math.min(MOST_UNPACKED, (long) octets.length * MOST_RATIO);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(octets), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) room + 1);
                room -= content.length;
                if (room < 0 || parts.size() == MOST_PARTS) {
                    throw new Unfit(WordReading.Reason.BOMB);
                }
                boolean known = !entry.isDirectory() && parts.put(entry.getName(), content) != null;
                if (known || !PART_NAME.matcher(entry.getName()).matches()) {
                    throw new Unfit(WordReading.Reason.NO_WORD);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // another kind of file, one that ends too early, or names that are no UTF-8
            throw new Unfit(WordReading.Reason.NO_WORD);
        }
        return parts;
    }

    private void check() throws Unfit {
        if (!parts.containsKey(TYPES) || !parts.containsKey(DOCUMENT)) {
            throw new Unfit(WordReading.Reason.NO_WORD);
        }
        String types = new String(parts.get(TYPES), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")
                || parts.keySet().stream().anyMatch(name -> ACTIVE.matcher(name).matches())) {
            throw new Unfit(WordReading.Reason.ACTIVE);
        }
        if (!types.contains(MAIN)) {
            throw new Unfit(WordReading.Reason.NO_WORD);
        }
        var weight = new WordWeight();
        for (String name : parts.keySet()) {
            if (isXml(name)) {
                WordXml.weigh(parts.get(name), weight);
            }
        }
        for (String name : parts.keySet()) {
            if (isXml(name)) {
                check(name, WordXml.parse(parts.get(name)));
            }
        }
    }

    private void check(String name, Document document) throws Unfit {
        if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
            WordFetching.checkRelations(
                    document, SETTINGS_RELATIONS.matcher(name).matches());
        } else if (name.equals(TYPES)) {
            checkTypes(document);
        } else {
            WordFetching.checkText(document);
        }
    }

    /** What is a text for Word must be one for us, or it would be neither looked into nor filled. */
    private static void checkTypes(Document types) throws Unfit {
        for (String kind : List.of("Override", "Default")) {
            var all = types.getElementsByTagNameNS("*", kind);
            for (int i = 0; i < all.getLength(); i++) {
                var one = (Element) all.item(i);
                String type = one.getAttribute("ContentType").toLowerCase(Locale.ROOT);
                String name = one.getAttribute("PartName") + "." + one.getAttribute("Extension");
                boolean xml = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)\\.?");
                boolean main = type.contains("document.main+xml")
                        && !one.getAttribute("PartName").equalsIgnoreCase("/" + DOCUMENT);
                if (main || type.contains("officedocument") && type.endsWith("xml") && !xml) {
                    throw new Unfit(WordReading.Reason.NO_WORD);
                }
            }
        }
    }

    private static boolean isXml(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".xml") || plain.endsWith(".rels");
    }

    static boolean isText(String part) {
        return TEXTS.matcher(part).matches();
    }

    Iterable<String> texts() {
        return parts.keySet().stream().filter(WordPackage::isText).sorted().toList();
    }

    byte[] part(String name) {
        return parts.get(name);
    }

    /**
     * Written anew: same input, same octets.
     *
     * @param change of the texts, by the name of their part
     * @param stamp of all parts
     */
    byte[] write(BiFunction<String, byte[], byte[]> change, LocalDateTime stamp) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(stamp);
                zip.putNextEntry(entry);
                zip.write(isText(part.getKey()) ? change.apply(part.getKey(), part.getValue()) : inert(part));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Word would load the template that a document was once made from: that line is taken out, with what refers to it. */
    private static byte[] inert(Map.Entry<String, byte[]> part) {
        boolean settings = SETTINGS.matcher(part.getKey()).matches();
        if (!settings && !SETTINGS_RELATIONS.matcher(part.getKey()).matches()) {
            return part.getValue();
        }
        Document document = WordXml.trusted(part.getValue());
        var lines = document.getElementsByTagNameNS("*", settings ? "attachedTemplate" : "Relationship");
        IntStream.range(0, lines.getLength())
                .mapToObj(at -> (Element) lines.item(at))
                .filter(line -> settings || line.getAttribute("Type").endsWith("/attachedTemplate"))
                .toList()
                .forEach(line -> line.getParentNode().removeChild(line));
        return WordXml.octets(document);
    }
}
