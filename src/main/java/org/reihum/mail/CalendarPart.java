package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An iCalendar object that goes with a letter (RFC 6047), sent byte for byte.
 *
 * @param method the METHOD inside the object, such as {@code REQUEST} or {@code CANCEL} (RFC 5546, 1.4)
 * @param content the object in UTF-8 with CRLF line ends, at most 256 KiB
 */
public record CalendarPart(String method, byte[] content) {

    public CalendarPart {
        if (!method.matches("[A-Z-]{1,20}")) {
            throw new IllegalArgumentException("not an iTIP method: " + SafeText.line(method, 40));
        }
        if (content.length == 0 || content.length > 256 * 1024) {
            throw new IllegalArgumentException("a calendar part of " + content.length + " bytes");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarPart that && method.equals(that.method) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * method.hashCode() + Arrays.hashCode(content);
    }
}
