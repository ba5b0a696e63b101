package org.reihum.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file of school holidays holds: a calendar (RFC 5545) or CSV, in UTF-8 or else windows-1252. */
sealed interface HolidayFile {

    int MOST_OCTETS = 2_000_000;
    int MOST_LINES = 100_000;

    /** So many holidays are some thirty years of a state. */
    int MOST_SPANS = 500;

    Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

    /**
     * It could be read.
     *
     * @param spans by first day, each once
     * @param problems of lines that were passed over, as they stand in the file
     */
    record Read(List<HolidaySpan> spans, List<HolidayProblem> problems) implements HolidayFile {}

    /** It is no such file; the reason in words under {@code network.holidays.refused.}. */
    record Refused(Reason reason) implements HolidayFile {}

    /** Why a file is refused as a whole. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_LINES,
        TOO_MANY,
        NO_TEXT,
        NO_HEADING,
        NOTHING
    }

    static HolidayFile of(byte[] file) {
        if (file.length > MOST_OCTETS) {
            return new Refused(Reason.TOO_LARGE);
        }
        String text = decode(file);
        if (text.isBlank()) {
            return new Refused(Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004") || text.startsWith("%PDF")) {
            return new Refused(Reason.NO_TEXT);
        }
        List<String> lines = List.of(text.split("\r\n|\n|\r", -1));
        if (lines.size() > MOST_LINES) {
            return new Refused(Reason.TOO_MANY_LINES);
        }
        boolean calendar = text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR");
        return judge(calendar ? new HolidayCalendarReader().read(lines) : HolidayTable.read(lines));
    }

    private static HolidayFile judge(HolidayFile file) {
        if (file instanceof Read read) {
            if (read.spans().size() > MOST_SPANS || read.problems().size() > MOST_SPANS) {
                return new Refused(Reason.TOO_MANY);
            }
            if (read.spans().isEmpty() && read.problems().isEmpty()) {
                return new Refused(Reason.NOTHING);
            }
        }
        return file;
    }

    private static String decode(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, OF_OLD_SPREADSHEETS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
