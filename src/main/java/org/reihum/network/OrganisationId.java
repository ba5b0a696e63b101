package org.reihum.network;

/** Identifies an organisation, from any room. */
public record OrganisationId(long value) {}
