package org.reihum.invitation;

/** The link is altered, expired or withdrawn: the same answer for all, so that nothing can be probed. */
public class LinkNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
