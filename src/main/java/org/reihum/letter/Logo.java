package org.reihum.letter;

import org.reihum.mail.Enclosure;

/**
 * A logo in the letters of a series.
 *
 * @param picture as it goes with a letter, within its HTML part
 * @param alternative what stands in its place with pictures off
 * @param width of the picture itself, in pixels
 */
public record Logo(long id, Enclosure picture, String alternative, int width, int height) {

    private static final int HIGHEST = 48;
    private static final int WIDEST = 152;

    /** Where the HTML part finds it. */
    public String address() {
        return "cid:" + picture.contentId().orElseThrow();
    }

    /** In pixels of the letter: Outlook knows no largest size, so that the size itself is said. */
    public int shownWidth() {
        return Math.max(1, (int) Math.round(width * scale()));
    }

    public int shownHeight() {
        return Math.max(1, (int) Math.round(height * scale()));
    }

    private double scale() {
        return Math.min(1.0, Math.min((double) HIGHEST / height, (double) WIDEST / width));
    }
}
