package org.reihum.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom to write to: the network's manager, else the network's mailbox. In two queries for any number of networks. */
@Component
public class Addressees {

    private final Networks networks;
    private final Directory directory;

    Addressees(Networks networks, Directory directory) {
        this.networks = networks;
        this.directory = directory;
    }

    /** One for each of those networks, by short name; of two managers the first by name. */
    public List<Addressee> of(Collection<NetworkId> asked, LocalDate today) {
        Map<NetworkId, PersonCard> managers = directory.representatives(asked, today).stream()
                .filter(card -> card.function() == org.reihum.network.Function.NETWORK_MANAGER)
                .filter(card -> card.invitable() && card.contact().mailbox().isPresent())
                .filter(card -> card.represents().filter(asked::contains).isPresent())
                .collect(Collectors.toMap(
                        card -> card.represents().orElseThrow(), Function.identity(), (first, second) -> first));
        return networks.byName().stream()
                .filter(network -> asked.contains(network.id()))
                .map(network -> Optional.ofNullable(managers.get(network.id()))
                        .map(manager -> manager(network, manager))
                        .orElseGet(() -> mailbox(network)))
                .toList();
    }

    private static Addressee manager(Network network, PersonCard card) {
        return new Addressee(
                network.id(),
                network.shortName(),
                Optional.of(card.name()),
                card.name().full(),
                card.contact().mailbox().orElseThrow(),
                card.contact().language());
    }

    private static Addressee mailbox(Network network) {
        return new Addressee(
                network.id(),
                network.shortName(),
                Optional.empty(),
                network.name(),
                text(network.profile().email()),
                Locale.GERMAN);
    }

    private static String text(@Nullable String address) {
        return address == null ? "" : address.strip();
    }
}
