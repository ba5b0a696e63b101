package org.reihum.mail;

/**
 * Where a page of the list lies in the whole.
 *
 * @param page from 1
 * @param shown lines on this page
 * @param total lines on all pages
 */
record Pages(int page, int shown, int total) {

    public int first() {
        return (page - 1) * Letters.PAGE + 1;
    }

    public int last() {
        return first() + shown - 1;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return last() < total && shown > 0;
    }
}
