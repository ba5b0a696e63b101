package org.reihum.paper;

/**
 * What stands between braces in a template.
 *
 * @param name in small letters, without the braces
 * @param around the text of its paragraph, shortened, so that one finds it
 */
public record WordPlaceholder(String name, Place place, String around) {

    public enum Place {
        TEXT,
        TABLE,
        TEXT_BOX,
        HEADER,
        FOOTER,
        NOTE
    }

    /** Of the same name at such a place. */
    boolean isAlike(WordPlaceholder other) {
        return name.equals(other.name) && place == other.place;
    }
}
