package org.reihum.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the octets of a file become a table.
 *
 * @param separator between the cells of a text file
 * @param sheet of a workbook
 * @param headingLine number of the first line of the heading; 0: there is none
 * @param headingLines how many lines the heading goes over, 1 or 2
 */
record Reading(Format format, Encoding encoding, char separator, String sheet, int headingLine, int headingLines) {

    enum Format {
        CSV,
        XLSX,
        /** Cards of people; each is a line. */
        VCF
    }

    enum Encoding {
        UTF_8(StandardCharsets.UTF_8),
        UTF_16LE(StandardCharsets.UTF_16LE),
        UTF_16BE(StandardCharsets.UTF_16BE),
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        Charset charset() {
            return charset;
        }
    }

    Reading withHeading(int line, int lines) {
        return new Reading(format, encoding, separator, sheet, line, lines);
    }

    /** The last line that is not yet an entry. */
    int before() {
        return headingLine == 0 ? 0 : headingLine + headingLines - 1;
    }
}
