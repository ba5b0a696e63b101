package org.reihum.planning;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** What it would cost the plan to have another host next: implemented by the planner, where it can tell. */
public interface TurnPrices {

    /**
     * @param number of the turn, {@code day} of it; null while it is open
     * @return the price of each host in words of that language; who is left out has none that is known
     */
    Map<NetworkId, String> of(SeriesId series, int number, @Nullable LocalDate day, Locale locale);
}
