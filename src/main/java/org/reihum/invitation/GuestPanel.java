package org.reihum.invitation;

/** What another room shows on the page of a guest; this room knows no other. */
public interface GuestPanel {

    /** The template whose fragment {@code guest(invitation)} is shown. */
    String template();
}
