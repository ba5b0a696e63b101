package org.reihum.mail;

/**
 * A letter that goes out because somebody whom we do not know typed an address.
 *
 * @param source where the request came from: an IP address
 * @param scope what it belongs to, such as {@code meeting:17}
 */
public record UnaskedLetter(String address, String source, String scope) {}
