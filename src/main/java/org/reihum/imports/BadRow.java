package org.reihum.imports;

/** A line that can not be entered. Batch skips it and goes on; the reader gets it as a {@link Problems.Problem}. */
class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a line, each in words in messages/imports. */
    enum Code {
        /** Quotes that do not match. */
        QUOTE,
        TOO_FEW,
        TOO_MANY,
        CONTROL,
        TOO_LONG,
        MISSING,
        EMAIL,
        PHONE,
        FORM_OF_ADDRESS,
        SIZE,
        NETWORK,
        FUNCTION,
        LANGUAGE,
        GROUND,
        DAY,
        KIND_OF_ORGANISATION,
        /** More names than could be told apart. */
        NAMES,
        /** Two names parted by a comma, or one of two last and two first names. */
        TWO_PEOPLE,
        /** Two values where there is room for one. */
        SEVERAL,
        /** A line that was added a second time. */
        TWICE,
        /** A number that is none of ours. */
        NUMBER,
        /** A number that stands above already. */
        NUMBER_TWICE,
        /** A line without a number about somebody, or something, that is entered. */
        KNOWN,
        /** Not over yet. */
        FUTURE,
        CITY,
        /** No number, or that of another meeting. */
        MEETING_NUMBER,
        SERIES,
        STATE
    }

    private final Code code;
    private final String field;
    private final String found;

    private BadRow(Code code, String field, String found) {
        super(code + " " + field);
        this.code = code;
        this.field = field;
        this.found = found;
    }

    /** @param found the line, or how many columns it has */
    static BadRow line(Code code, String found) {
        return new BadRow(code, "", found);
    }

    static BadRow cell(Code code, Column column, String found) {
        return new BadRow(code, column.name(), found);
    }

    Code code() {
        return code;
    }

    /** Name of the column in question, or empty. */
    String field() {
        return field;
    }

    String found() {
        return found;
    }
}
