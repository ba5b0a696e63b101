package org.reihum.handout;

/**
 * What a person allows on the papers of a meeting.
 *
 * @param listed may stand on the list that all who take part are given
 * @param noPhotos does not want to be in pictures
 */
public record Consent(boolean listed, boolean noPhotos) {

    /** Silence agrees to nothing, and refuses nothing. */
    public static final Consent NONE = new Consent(false, false);
}
