package org.reihum.network;

/** What an organisation is to the networks. */
public enum OrganisationKind {
    NETWORK,
    COMPANY,
    SCIENCE,
    INITIATIVE,
    FUNDER,
    CHAMBER,
    ECONOMIC_DEVELOPMENT,
    SERVICE_PROVIDER;

    /** What an organisation most likely is when somebody acts for it in that function. */
    public static OrganisationKind of(Function function) {
        return switch (function) {
            case COORDINATOR -> INITIATIVE;
            case NETWORK_MANAGER, DEPUTY -> NETWORK;
            case SCIENCE -> SCIENCE;
            case FUNDER -> FUNDER;
            case CHAMBER -> CHAMBER;
            case ECONOMIC_DEVELOPMENT -> ECONOMIC_DEVELOPMENT;
            case COMPANY, GUEST -> COMPANY;
        };
    }
}
