package org.reihum.imports;

/** A line of a file, as it came, with all that is needed to read it. */
record RawRow(long importId, Heading heading, char separator, CsvText.Line line) {}
