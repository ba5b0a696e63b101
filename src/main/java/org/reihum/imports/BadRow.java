package org.reihum.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        /** Two first names beside one last name, which may be one person or two. */
        TWO_FIRST_NAMES,
        /** More addresses than people, or such as fit nobody. */
        ADDRESSES,
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
        STATE,
        /** None of the network's own towns. */
        PLACE,
        SEATS,
        LAYOUT,
        /** Neither yes nor no. */
        YES_OR_NO,
        /** None that is on the calendar. */
        MEETING,
        /** More than one that could be meant. */
        MEETINGS,
        /** A meeting that was cancelled. */
        NOT_HELD,
        CLOSED_LIST,
        TURNOUT,
        /** Nobody in the register, where somebody in it is needed. */
        PERSON,
        /** More than one who could be meant. */
        PEOPLE,
        /** Somebody of that name, who works elsewhere. */
        NAMESAKE,
        /** An address of somebody who is called otherwise, and not quite otherwise. */
        MAILBOX,
        /** Otherwise than people have answered themselves. */
        ANSWERED
    }

    private final Code code;
    private final String field;
    private final String found;
    private @Nullable List<String> whole;

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

    /** The same of a line that means more than stands in it: to be mended it has to stand alone. */
    BadRow of(List<String> cells) {
        whole = List.copyOf(cells);
        return this;
    }

    /** The line as it has to be mended. */
    Line mendable(Line line) {
        return whole == null ? line : Line.of(line.number(), whole);
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
