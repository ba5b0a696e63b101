package org.reihum.ical;

/** What of a person's text may enter a calendar. */
final class PlainText {

    private PlainText() {}

    /**
     * Without control characters except LF. iCal4j lets a lone CR through, and many readers take it (some also U+2028) for a
     * line end: a title could then bring its own ATTENDEE.
     */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(PlainText::allowed)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
