package org.reihum.planning;

import java.time.LocalDate;

/**
 * Days in the year strip that weigh on the choice of a date, both ends included.
 *
 * @param row what its row is called, as "Ferien BW"; bands of one row and kind lie side by side
 * @param name what is written on it where it is long enough
 * @param title all of it in words
 */
record Band(Kind kind, String row, LocalDate first, LocalDate last, String name, String title) {

    /** How it is drawn, and in which order the rows follow one another. */
    enum Kind {
        SCHOOL("school"),
        PUBLIC("public"),
        REGIONAL("regional"),
        BLOCKED("blocked");

        private final String look;

        Kind(String look) {
            this.look = look;
        }

        /** Name in site/year and in the style sheet. */
        public String look() {
            return look;
        }
    }

    boolean touches(Stretch stretch) {
        return !last.isBefore(stretch.from()) && first.isBefore(stretch.to());
    }
}
