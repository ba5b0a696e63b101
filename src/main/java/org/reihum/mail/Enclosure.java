package org.reihum.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that goes with a letter: attached, or a picture that the HTML part shows as {@code cid:…}.
 *
 * @param size in bytes
 * @param contentId of a picture within the letter (RFC 2392), without angle brackets; empty for an attachment
 */
public record Enclosure(FileId file, FileName name, int size, Optional<String> contentId) {

    private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9.-]{1,60}@[A-Za-z0-9.-]{1,30}");

    public Enclosure {
        contentId.filter(id -> !CONTENT_ID.matcher(id).matches()).ifPresent(id -> {
            throw new IllegalArgumentException("no content id: " + SafeText.line(id, 100));
        });
    }

    /** The same file as a picture within the letter. */
    public Enclosure inline(String id) {
        return new Enclosure(file, name, size, Optional.of(id));
    }

    public boolean attached() {
        return contentId.isEmpty();
    }

    /** What a browser or mail program is told that it is. */
    public String mediaType() {
        return name.kind().map(FileKind::mediaType).orElse("application/octet-stream");
    }
}
