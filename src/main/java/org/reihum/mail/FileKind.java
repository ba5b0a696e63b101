package org.reihum.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The files that may go with letters. Everything else is refused: what can run, and what programs guess at. */
public enum FileKind {
    PDF("application/pdf", starts(0x25, 0x50, 0x44, 0x46, 0x2D)),
    PNG("image/png", starts(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)),
    JPG("image/jpeg", starts(0xFF, 0xD8, 0xFF)),
    JPEG("image/jpeg", starts(0xFF, 0xD8, 0xFF)),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", office("word/")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", office("xl/")),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", office("ppt/")),
    ODT("application/vnd.oasis.opendocument.text", openDocument("text")),
    ODS("application/vnd.oasis.opendocument.spreadsheet", openDocument("spreadsheet")),
    ODP("application/vnd.oasis.opendocument.presentation", openDocument("presentation")),
    TXT("text/plain", FileKind::isText),
    CSV("text/csv", FileKind::isText),
    /** Not text/calendar: beside the calendar part of an invitation it would be taken for another one. */
    ICS("application/ics", content -> isText(content) && holds(content, "BEGIN:VCALENDAR", 64));

    private static final byte[] ZIP = {0x50, 0x4B, 0x03, 0x04};

    private final String mediaType;
    private final Predicate<byte[]> sign;

    FileKind(String mediaType, Predicate<byte[]> sign) {
        this.mediaType = mediaType;
        this.sign = sign;
    }

    /** By the extension, in upper or lower case. */
    static Optional<FileKind> of(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extension().equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Whether the content begins, or is built, as such a file is. */
    boolean fits(byte[] content) {
        return sign.test(content);
    }

    private static Predicate<byte[]> starts(int... sign) {
        byte[] bytes = new byte[sign.length];
        for (int i = 0; i < sign.length; i++) {
            bytes[i] = (byte) sign[i];
        }
        return content -> startsWith(content, bytes);
    }

    private static boolean startsWith(byte[] content, byte[] sign) {
        return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    /** Names of parts stand in a ZIP as they are, so that nothing has to be unpacked; no macros. */
    private static Predicate<byte[]> office(String folder) {
        return content -> startsWith(content, ZIP)
                && holds(content, "[Content_Types].xml", content.length)
                && holds(content, folder, content.length)
                && !holds(content, "vbaProject.bin", content.length);
    }

    /** The first part of the ZIP says what it is (OpenDocument 1.3, part 2, 3.3). */
    private static Predicate<byte[]> openDocument(String type) {
        return content ->
                startsWith(content, ZIP) && holds(content, "mimetypeapplication/vnd.oasis.opendocument." + type, 160);
    }

    private static boolean isText(byte[] content) {
        for (byte octet : content) {
            if (octet >= 0 && octet < 0x20 && octet != '\t' && octet != '\r' && octet != '\n') {
                return false;
            }
        }
        return !looksLikeAPage(content);
    }

    /** Some programs show a text that begins so as a page, and run what stands in it. */
    private static boolean looksLikeAPage(byte[] content) {
        String begin = decoded(Arrays.copyOf(content, Math.min(content.length, 512)))
                .strip()
                .toLowerCase(Locale.ROOT);
        return begin.startsWith("<!doctype") || begin.startsWith("<html") || begin.startsWith("<script");
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException noUtf8) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean holds(byte[] content, String what, int within) {
        byte[] wanted = what.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(content.length, within) - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
