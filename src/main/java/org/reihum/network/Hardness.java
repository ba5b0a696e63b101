package org.reihum.network;

/** How loudly a regional day speaks against a meeting; it never forbids one. */
public enum Hardness {
    /** Few would come. */
    WARN,
    /** Worth knowing. */
    NOTE
}
