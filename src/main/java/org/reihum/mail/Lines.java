package org.reihum.mail;

/** Walks over lines of bytes that end in CRLF or LF, without copying them. */
final class Lines {

    private final byte[] bytes;
    private final int to;
    private int start;
    private int end;
    private int next;

    Lines(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        this.next = from;
    }

    /** Goes on to the next line; false when there is none. */
    boolean next() {
        if (next >= to) {
            return false;
        }
        start = next;
        end = start;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        next = end + 1;
        if (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return true;
    }

    int start() {
        return start;
    }

    /** Where the line's text ends. */
    int end() {
        return end;
    }

    /** Where the line after it begins; not behind the last byte. */
    int following() {
        return Math.min(next, to);
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean startsWith(byte[] begin) {
        if (end - start < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if (bytes[start + i] != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
