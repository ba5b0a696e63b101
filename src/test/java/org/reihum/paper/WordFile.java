package org.reihum.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A DOCX of a few lines, written and read as text. */
public final class WordFile {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String ROOT = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WordFile() {}

    /** @param body what stands in w:body */
    public static WordFile of(String body) {
        return new WordFile()
                .with("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/word/document.xml" ContentType="%s"/></Types>""".formatted(MAIN))
                .with("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                        </Relationships>""")
                .with("word/document.xml", "<w:document" + ROOT + "><w:body>" + body + "</w:body></w:document>");
    }

    public static String header(String body) {
        return "<w:hdr" + ROOT + ">" + body + "</w:hdr>";
    }

    /** A paragraph of so many runs. */
    public static String p(String... runs) {
        return "<w:p>" + java.util.stream.Stream.of(runs).map(WordFile::r).collect(Collectors.joining()) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String row(String... cells) {
        return java.util.stream.Stream.of(cells)
                .map(cell -> "<w:tc>" + p(cell) + "</w:tc>")
                .collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    public WordFile with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] octets() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Map<String, String> parts(byte[] octets) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** As it is read: paragraphs in lines. */
    public static String text(byte[] octets, String part) {
        String xml = parts(octets)
                .get(part)
                .replace("\n", "")
                .replace("</w:p>", "\n")
                .replaceAll("<w:br ?/>", "\n");
        return Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|\n")
                .matcher(xml)
                .results()
                .map(WordFile::plain)
                .collect(Collectors.joining())
                .strip();
    }

    private static String plain(MatchResult found) {
        return found.group(1) == null
                ? "\n"
                : found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#13;", "\r")
                        .replace("&amp;", "&");
    }
}
