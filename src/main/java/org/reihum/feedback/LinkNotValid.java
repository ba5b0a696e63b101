package org.reihum.feedback;

/** The link is altered or expired: the same answer for both, so that nothing can be probed. */
class LinkNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
