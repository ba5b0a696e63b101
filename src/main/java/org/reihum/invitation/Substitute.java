package org.reihum.invitation;

import org.jspecify.annotations.Nullable;
import org.reihum.network.PersonName;

/**
 * Who comes instead of somebody (Vertretung).
 *
 * @param email null when the person has no address: then nothing is written to it
 */
public record Substitute(PersonName name, @Nullable String email) {}
