package org.reihum.network;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation.
 *
 * @param trade its line of business (Branche), such as "Systemhaus"
 * @param municipality where it sits (Gemeinde)
 * @param email its general address: no ground to write there
 * @param address the lines below the name on an envelope, parted by line feeds
 */
public record OrganisationProfile(
        String name,
        OrganisationKind kind,
        @Nullable SizeClass sizeClass,
        @Nullable String trade,
        @Nullable String municipality,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {}
