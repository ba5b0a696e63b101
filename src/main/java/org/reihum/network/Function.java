package org.reihum.network;

/** In what capacity a person acts in the network of networks. */
public enum Function {
    COORDINATOR,
    NETWORK_MANAGER,
    DEPUTY,
    COMPANY,
    SCIENCE,
    FUNDER,
    CHAMBER,
    ECONOMIC_DEVELOPMENT,
    GUEST
}
