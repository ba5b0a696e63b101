package org.reihum.network;

/** How a letter addresses a person; NONE is greeted by first and last name. */
public enum FormOfAddress {
    MS,
    MR,
    NONE
}
