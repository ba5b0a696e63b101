package org.reihum.paper;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scanner or a telephone makes of paper; told by the first octets, not by the name. */
public enum ScanKind {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final String extension;
    private final byte[] sign;

    ScanKind(String mediaType, String extension, int... sign) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.sign = new byte[sign.length];
        for (int at = 0; at < sign.length; at++) {
            this.sign[at] = (byte) sign[at];
        }
    }

    public static Optional<ScanKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
