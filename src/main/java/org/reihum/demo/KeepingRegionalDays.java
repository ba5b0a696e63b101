package org.reihum.demo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.network.NetworkId;
import org.reihum.network.RegionalDay;
import org.reihum.network.RegionalDays;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says which networks keep carnival and the like. The days themselves came with Reihum; the table lists them year by year. */
@Component
@Profile("demo")
@Order(2)
class KeepingRegionalDays implements DemoPart {

    private static final String ALL = "alle";

    private final RegionalDays days;

    KeepingRegionalDays(RegionalDays days) {
        this.days = days;
    }

    @Override
    public void enter(Shelves shelves) {
        DemoRow.of("regional_days").stream()
                .collect(Collectors.toMap(
                        row -> row.text("name"), row -> row.text("betrifft_netzwerke"), (first, same) -> first))
                .forEach((name, keepers) -> keep(name, keepers, shelves));
    }

    private void keep(String name, String keepers, Shelves shelves) {
        RegionalDay day = days.named(name).orElseThrow();
        if (keepers.equals(ALL)) {
            day.keepEverywhere();
        } else {
            day.keepIn(Stream.of(keepers.split(" "))
                    .map(key -> shelves.networks.get(key).id())
                    .collect(Collectors.<NetworkId>toSet()));
        }
        days.saveAndFlush(day);
    }
}
