package org.reihum.invitation;

/** What another room asks on the answer page, in a form of its own; this room knows no other. */
public interface AnswerPanel {

    /** The template whose fragment {@code answer(invitation, token)} is shown. */
    String template();
}
