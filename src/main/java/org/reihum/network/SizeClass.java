package org.reihum.network;

/** Small and medium-sized (KMU) or large, as funders ask for it. */
public enum SizeClass {
    SME,
    LARGE
}
