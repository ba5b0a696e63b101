package org.reihum.rotation;

import java.util.List;

/**
 * A network that may host.
 *
 * @param id opaque, unique in the roster
 * @param region the corner of the country it lies in; empty: none is known, and no corner is the same as an unknown one
 * @param sites the places it may host at, its seat first; at least one
 */
public record Location(String id, String name, String region, List<Site> sites, Standing standing, Wishes wishes) {

    public Location {
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("a location without a site: " + id);
        }
    }

    /** Where its members set out from. */
    public Site seat() {
        return sites.get(0);
    }
}
