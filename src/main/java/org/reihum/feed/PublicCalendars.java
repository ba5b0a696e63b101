package org.reihum.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.NotOnTheCalendar;
import org.reihum.meeting.Series;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** The calendars to choose from beside a series: those of its members and of their towns. */
@Component
class PublicCalendars {

    /** @param slug of the network or town */
    record Choice(String slug, String name) {}

    /** Both by name. */
    record Choices(List<Choice> networks, List<Choice> places) {}

    private final Memberships memberships;
    private final Networks networks;
    private final Places places;
    private final FeedAddresses addresses;

    PublicCalendars(Memberships memberships, Networks networks, Places places, FeedAddresses addresses) {
        this.memberships = memberships;
        this.networks = networks;
        this.places = places;
        this.addresses = addresses;
    }

    Choices beside(Series series, Instant now) {
        Set<NetworkId> members = memberships.of(series.id(), FeedWindow.today(now)).stream()
                .map(Membership::network)
                .collect(Collectors.toSet());
        List<Choice> all = networks.byName().stream()
                .filter(network -> members.contains(network.id()))
                .map(PublicCalendars::choice)
                .toList();
        Map<String, Choice> towns = places.findAllByOrderByName().stream()
                .filter(place -> members.contains(place.network()))
                .map(PublicCalendars::choice)
                .collect(Collectors.toMap(Choice::slug, town -> town, (one, same) -> one));
        return new Choices(
                all,
                towns.values().stream()
                        .sorted(Comparator.comparing(town -> town.name().toLowerCase(Locale.GERMAN)))
                        .toList());
    }

    /**
     * That of the network or else of the town, by its slug; without both that of the series.
     *
     * @throws NotOnTheCalendar when there is no such choice
     */
    Subscription chosen(Series series, Choices choices, @Nullable String network, @Nullable String place) {
        if (network != null) {
            return to(FeedKind.NETWORK, named(network, choices.networks()));
        }
        return place == null
                ? to(FeedKind.SERIES, new Choice(series.slug(), series.name()))
                : to(FeedKind.PLACE, named(place, choices.places()));
    }

    private static Choice named(String slug, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotOnTheCalendar(slug));
    }

    private Subscription to(FeedKind kind, Choice choice) {
        return new Subscription(choice.name(), addresses.url(FeedKey.open(kind, choice.slug())));
    }

    private static Choice choice(Network network) {
        return new Choice(network.slug(), network.shortName());
    }

    private static Choice choice(Place place) {
        return new Choice(place.slug(), place.name());
    }
}
