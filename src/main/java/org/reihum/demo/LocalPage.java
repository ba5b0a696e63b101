package org.reihum.demo;

/** A page of ours that a form names; everything else becomes the desk, so that no link can lead people elsewhere. */
record LocalPage(String path) {

    static final String DESK = "/desk";

    static LocalPage of(String named) {
        // browsers read a backslash as a slash, and two slashes as the beginning of another host
        boolean ours = named.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");
        return new LocalPage(ours ? named : DESK);
    }
}
