package org.reihum.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A stranger's octets as whole lines, whatever the way they came in has done to them. */
final class ForeignText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ForeignText() {}

    /**
     * The lines unfolded (RFC 5545 3.1), in one pass. What does not look like the beginning of a line continues the one before:
     * some mail programs take the blank off a folded line, and the half of an address must not be lost.
     */
    static List<String> lines(byte[] content) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String physical : clean(decode(content)).split("[\r\n]+")) {
            boolean folded = !physical.isEmpty() && (physical.charAt(0) == ' ' || physical.charAt(0) == '\t');
            if (!folded && beginsLine(physical)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(folded ? physical.substring(1) : physical);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The declared charset is often wrong: UTF-8 where it is valid, else what Windows means by Latin. */
    private static String decode(byte[] content) {
        try {
            Charset strict = wide(content) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            return strict.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean wide(byte[] content) {
        return content.length > 1 && (content[0] & 0xFF) + (content[1] & 0xFF) == 0xFE + 0xFF && content[0] < 0;
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c) && c != '\uFEFF')
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean beginsLine(String physical) {
        int end = 0;
        while (end < physical.length() && isNamePart(physical.charAt(end))) {
            end++;
        }
        String rest =
                physical.substring(end, Math.min(physical.length(), end + 2)).stripLeading();
        // an address half behind its mailto: does not begin a line
        boolean named = end > 0 && (rest.startsWith(":") || rest.startsWith(";"));
        return named && !physical.regionMatches(true, 0, "mailto:", 0, 7);
    }

    private static boolean isNamePart(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
