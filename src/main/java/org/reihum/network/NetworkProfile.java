package org.reihum.network;

import org.jspecify.annotations.Nullable;

/** What a network says of itself. */
public record NetworkProfile(
        String name,
        String shortName,
        String region,
        @Nullable String legalForm,
        boolean funded,
        @Nullable String email,
        @Nullable String website) {}
