package org.reihum.network;

import org.jspecify.annotations.Nullable;

/**
 * What is entered about a person.
 *
 * @param organisation its name; an organisation of that very name is taken, else a new one is entered
 * @param represents the network the person represents, or null
 */
public record PersonEntry(
        PersonName name,
        Contact contact,
        String organisation,
        @Nullable SizeClass sizeClass,
        @Nullable NetworkId represents,
        Function function) {}
