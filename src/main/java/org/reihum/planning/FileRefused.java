package org.reihum.planning;

import java.util.Arrays;
import java.util.List;

/** A roster file cannot be used. Leaves this room as words only. */
class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final FileFlaw flaw;
    private final transient List<String> words;

    /** @param path of the field, such as {@code locations[3].capacity}; empty: the file as a whole */
    FileRefused(String path, FileFlaw flaw, Object... words) {
        super(path + " " + flaw);
        this.path = path;
        this.flaw = flaw;
        this.words = Arrays.stream(words).map(Object::toString).toList();
    }

    String path() {
        return path;
    }

    FileFlaw flaw() {
        return flaw;
    }

    List<String> words() {
        return words;
    }
}
