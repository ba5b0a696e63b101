package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reihum.rotation.Stop;

/** The stops of a plan that was shown, as its form sends them back: hosts, places and days in one order. */
record TakenStops(
        @Nullable List<String> host,
        @Nullable List<String> site,
        @Nullable List<LocalDate> date) {

    /** @throws IllegalArgumentException when the lists are not of one length */
    List<Stop> stops() {
        if (host == null || site == null || date == null || host.size() != site.size() || host.size() != date.size()) {
            throw new IllegalArgumentException("hosts, places and days of a plan do not fit together");
        }
        return IntStream.range(0, host.size())
                .mapToObj(at -> new Stop(host.get(at), site.get(at), date.get(at)))
                .toList();
    }
}
