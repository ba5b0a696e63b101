package org.reihum.ical;

import java.net.URI;
import java.time.ZoneId;

/**
 * What a subscription says about itself (RFC 7986).
 *
 * @param name shown in the list of calendars; left out when blank
 * @param description left out when blank
 * @param source the address the feed is fetched from
 * @param zone an IANA region such as {@code Europe/Berlin}; decides where a bare day stands in the order
 * @throws IllegalStateException if the zone is an offset
 */
public record FeedHead(String name, String description, URI source, ZoneId zone) {
    public FeedHead {
        ZoneBlock.check(zone);
    }
}
