package org.reihum.handout;

import org.reihum.paper.Typeface;

/** How large words can be printed where they stand: the name of a class of {@code paper/style}. */
final class Fit {

    private static final int[] CELL = {10, 9, 8, 7, 6};
    private static final int[] NAME = {26, 24, 22, 20, 18, 16, 14, 12, 10};

    /** @param width in millimetres */
    public String text(String text, double width) {
        return "f" + Typeface.REGULAR.filling(text, width, 2, CELL);
    }

    public String bold(String text, double width) {
        return "f" + Typeface.BOLD.filling(text, width, 2, CELL);
    }

    /** Of somebody who is to be read from across the table: on two lines, or on three when that is larger. */
    public String name(String name, double width) {
        int onTwo = Typeface.BOLD.fitting(name, width, 2, NAME);
        int onThree = Math.min(20, Typeface.BOLD.fitting(name, width, 3, NAME));
        return "f" + Math.max(onTwo, onThree);
    }

    public String organisation(String organisation, double width) {
        return "f" + Typeface.REGULAR.filling(organisation, width, 2, 12, 11, 10, 9, 8, 7);
    }

    /** Of what meeting it is. */
    public String caption(String words, double width) {
        return "f" + Typeface.REGULAR.fitting(words, width, 1, 7, 6, 5);
    }

    public String network(String network, double width) {
        return "f" + Typeface.BOLD.fitting(network, width, 1, 11, 10, 9, 8, 7, 6);
    }
}
