package org.reihum.demo;

/** A part of the demo data; the parts are entered in their {@link org.springframework.core.annotation.Order}. */
interface DemoPart {

    /** Enters it, and puts on the shelves what later parts refer to. */
    void enter(Shelves shelves);
}
