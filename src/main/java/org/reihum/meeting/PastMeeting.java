package org.reihum.meeting;

import java.time.LocalDate;
import org.reihum.network.NetworkId;
import org.reihum.network.PlaceId;

/**
 * A meeting as records of earlier days have it.
 *
 * @param state CONFIRMED when it was held, CANCELLED when it was not
 */
public record PastMeeting(LocalDate day, NetworkId host, PlaceId place, String topic, MeetingState state) {}
