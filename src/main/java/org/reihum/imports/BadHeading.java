package org.reihum.imports;

import java.util.Optional;

/** A file whose first line does not tell what its columns are; becomes a {@link Receiving.Result} at the door. */
class BadHeading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    enum Code {
        EMPTY,
        QUOTE,
        MISSING,
        TWICE
    }

    private final Code code;
    private final transient Optional<Column> column;
    private final String found;

    BadHeading(Code code, Optional<Column> column, String found) {
        super(code + " " + column.map(Column::name).orElse(""));
        this.code = code;
        this.column = column;
        this.found = found;
    }

    Code code() {
        return code;
    }

    Optional<Column> column() {
        return column;
    }

    String found() {
        return found;
    }
}
