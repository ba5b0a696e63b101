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
    SERVICE_PROVIDER
}
