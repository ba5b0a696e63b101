package org.reihum.imports;

/** A file that can not be opened as a table at all; in words in messages/imports. */
class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    enum Code {
        EMPTY,
        OLD_SPREADSHEET,
        NO_TABLE,
        UNZIPS_TOO_LARGE,
        TOO_MANY_LINES,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        PDF,
        PICTURE,
        /** Cards are of people. */
        CARDS
    }

    private final Code code;

    BadFile(Code code) {
        super(code.name());
        this.code = code;
    }

    BadFile(Code code, Throwable why) {
        super(code.name(), why);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
