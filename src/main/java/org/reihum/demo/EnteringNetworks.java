package org.reihum.demo;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.reihum.network.BlockedDays;
import org.reihum.network.BlockedDaysOfNetworks;
import org.reihum.network.FederalState;
import org.reihum.network.Network;
import org.reihum.network.NetworkProfile;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The twelve networks with their seats, second sites and blocked days. */
@Component
@Profile("demo")
@Order(1)
class EnteringNetworks implements DemoPart {

    /** Such as "Neu-Ulm (BY) 48.392 10.011". */
    private static final Pattern SITE = Pattern.compile("(.+) \\((\\w\\w)\\) ([\\d.]+) ([\\d.]+)");

    private final Networks networks;
    private final Places places;
    private final BlockedDaysOfNetworks blockedDays;

    EnteringNetworks(Networks networks, Places places, BlockedDaysOfNetworks blockedDays) {
        this.networks = networks;
        this.places = places;
        this.blockedDays = blockedDays;
    }

    @Override
    public void enter(Shelves shelves) {
        DemoRow.of("networks").forEach(row -> enter(row, shelves));
        DemoRow.of("blocked_days")
                .forEach(row -> blockedDays.save(new BlockedDays(
                        shelves.networks.get(row.text("netzwerk_id")).id(),
                        row.day("von"),
                        row.day("bis"),
                        row.text("grund"))));
    }

    private void enter(DemoRow row, Shelves shelves) {
        Network network = networks.save(new Network(row.text("slug"), profile(row)));
        shelves.networks.put(row.text("id"), network);
        shelve(
                row.text("id"),
                new Place(
                        network.id(),
                        row.text("sitz_stadt"),
                        FederalState.valueOf(row.text("bundesland")),
                        row.decimal("lat"),
                        row.decimal("lon"),
                        true),
                shelves);
        SITE.matcher(row.text("zweiter_standort"))
                .results()
                .forEach(site -> shelve(row.text("id"), secondSite(network, site), shelves));
    }

    private static NetworkProfile profile(DemoRow row) {
        return new NetworkProfile(
                row.text("name"),
                row.text("kurzname"),
                row.text("region"),
                row.textOrNull("rechtsform"),
                row.yes("gefoerdert_laut_seed"),
                row.textOrNull("email_demo"),
                row.textOrNull("web_demo"));
    }

    private static Place secondSite(Network network, MatchResult site) {
        return new Place(
                network.id(),
                site.group(1),
                FederalState.valueOf(site.group(2)),
                Double.parseDouble(site.group(3)),
                Double.parseDouble(site.group(4)),
                false);
    }

    private void shelve(String network, Place place, Shelves shelves) {
        shelves.places.put(Shelves.place(network, place.name()), places.save(place));
    }
}
