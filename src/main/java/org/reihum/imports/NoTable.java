package org.reihum.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Refuses what is no table whatever its name says: by how such files begin, and by what no text holds. */
final class NoTable {

    private static final int BEGINNING = 16;
    private static final int LOOKED_AT = 8_000;
    /** So many characters that nobody types are an accident. */
    private static final int FEW = 10;

    private static final int ONE_OF = 20;

    private static final Map<String, BadFile.Code> BEGINNINGS = Map.of(
            "\u0089PNG", BadFile.Code.PICTURE,
            "\u00FF\u00D8\u00FF", BadFile.Code.PICTURE,
            "GIF8", BadFile.Code.PICTURE,
            "II*\0", BadFile.Code.PICTURE,
            "MM\0*", BadFile.Code.PICTURE,
            "{\\rtf", BadFile.Code.NO_TABLE);

    private NoTable() {}

    /** @throws BadFile when it is a picture or a paper */
    static void refuse(byte[] octets) {
        String begins = new String(octets, 0, Math.min(octets.length, BEGINNING), StandardCharsets.ISO_8859_1);
        // a byte order mark or a blank may stand before
        if (begins.contains("%PDF-")) {
            throw new BadFile(BadFile.Code.PDF);
        }
        BEGINNINGS.forEach((beginning, code) -> {
            if (begins.startsWith(beginning)) {
                throw new BadFile(code);
            }
        });
    }

    /** @throws BadFile when it is not read as text in that encoding */
    static void refuse(byte[] octets, Reading.Encoding encoding) {
        String text = encoding.charset()
                .decode(ByteBuffer.wrap(octets, 0, Math.min(octets.length, LOOKED_AT)))
                .toString();
        long strange = text.chars().filter(NoTable::isStrange).count();
        if (strange > FEW && strange * ONE_OF > text.length()) {
            throw new BadFile(BadFile.Code.NO_TABLE);
        }
    }

    private static boolean isStrange(int sign) {
        return Character.isISOControl(sign) && "\t\r\n\f".indexOf(sign) < 0
                || sign == '\uFFFD'
                || !Character.isDefined(sign)
                || Character.getType(sign) == Character.PRIVATE_USE;
    }
}
