package org.reihum.door;

/** The link is altered, stopped, renewed or too old: the same answer for all, so that nothing can be probed. */
class DoorLinkNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
