package org.reihum.network;

/**
 * An organisation in a list.
 *
 * @param people who work there today; {@code mailable} of them have an address and a ground to write to it
 */
public record OrganisationRow(
        OrganisationId id, String name, String trade, String municipality, String circle, int people, int mailable) {}
