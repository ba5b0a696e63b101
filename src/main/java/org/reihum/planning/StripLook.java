package org.reihum.planning;

/**
 * How large a year strip is drawn: wide for a desk and for paper, narrow for a telephone.
 *
 * @param months on one strip
 * @param gutter room for the rows' names on the left; {@code labelAbove} where they stand above the rows instead
 */
record StripLook(String name, int months, double width, double gutter, double labelAbove) {

    // the width of the page at a desk of 1280 px and on a telephone of 390 px: letters are drawn in their own size
    // there
    static final StripLook WIDE = new StripLook("wide", 12, 984, 128, 0);
    static final StripLook NARROW = new StripLook("narrow", 6, 358, 1, 20);

    double rowGap() {
        return labelAbove > 0 ? 4 : 8;
    }
}
