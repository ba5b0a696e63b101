package org.reihum.planning;

import java.util.Map;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** How many times a network's share another's is, where large networks are to host more often. */
public interface TurnWeights {

    /** Whole numbers from 1; who is left out weighs 1. */
    Map<NetworkId, Integer> of(SeriesId series);
}
