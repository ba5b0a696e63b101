package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the parts of a mail apart, down to those that hold something. A mail within the mail stays closed. */
final class MailParts {

    private static final int DEEPEST = 10;
    private static final int MOST = 100;
    /** RFC 2046, 5.1.1, allows 70. */
    private static final int LONGEST_BOUNDARY = 200;

    private final List<MailPart> leaves = new ArrayList<>();
    private int parts;

    private MailParts() {}

    /** @throws BeyondLimits when it is nested or divided beyond all measure */
    static List<MailPart> of(MailPart mail) {
        var parts = new MailParts();
        parts.open(mail, 1);
        return List.copyOf(parts.leaves);
    }

    private void open(MailPart part, int depth) {
        var type = part.type();
        String boundary = type.word().startsWith("multipart/") ? type.parameter("boundary") : "";
        if (boundary.isBlank() || boundary.length() > LONGEST_BOUNDARY) {
            leaves.add(part);
            return;
        }
        if (depth > DEEPEST) {
            throw new BeyondLimits(Quarantine.TOO_DEEP);
        }
        divide(part, ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.UTF_8), depth);
    }

    private void divide(MailPart part, byte[] delimiter, int depth) {
        var lines = new Lines(part.mail(), part.bodyFrom(), part.bodyTo());
        int from = -1;
        int lineBefore = part.bodyFrom();
        boolean closed = false;
        while (!closed && lines.next()) {
            if (lines.startsWith(delimiter) && isDelimiter(part.mail(), lines, delimiter.length)) {
                child(part, from, lineBefore, depth);
                closed = isLast(part.mail(), lines, delimiter.length);
                from = lines.following();
            }
            lineBefore = lines.end();
        }
        if (!closed) {
            child(part, from, part.bodyTo(), depth);
        }
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private void child(MailPart part, int from, int to, int depth) {
        if (from < 0) {
            return;
        }
        if (++parts > MOST) {
            throw new BeyondLimits(Quarantine.TOO_MANY_PARTS);
        }
        open(MailPart.of(part.mail(), from, Math.max(from, to)), depth + 1);
    }

    /** Nothing but two hyphens and blanks may follow: another boundary can begin with the same letters. */
    private static boolean isDelimiter(byte[] mail, Lines line, int length) {
        String rest = new String(
                mail, line.start() + length, line.end() - line.start() - length, StandardCharsets.ISO_8859_1);
        return rest.isBlank() || rest.startsWith("--") && rest.substring(2).isBlank();
    }

    private static boolean isLast(byte[] mail, Lines line, int length) {
        int rest = line.start() + length;
        return rest + 1 < line.end() && mail[rest] == '-' && mail[rest + 1] == '-';
    }
}
