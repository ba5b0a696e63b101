package org.reihum.network;

/** The German state a place lies in: decides which holidays hold there. Codes of ISO 3166-2:DE. */
public enum FederalState {
    BW,
    BY,
    BE,
    BB,
    HB,
    HH,
    HE,
    MV,
    NI,
    NW,
    RP,
    SL,
    SN,
    ST,
    SH,
    TH
}
