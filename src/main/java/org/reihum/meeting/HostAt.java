package org.reihum.meeting;

import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;

/** Who hosts a meeting and where: host and city may differ. */
public record HostAt(NetworkId host, PlaceId place, House house) {}
