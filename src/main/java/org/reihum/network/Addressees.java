package org.reihum.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom to write to: the network's manager, else the deputy, else its mailbox. In two queries for any number of them. */
@Component
public class Addressees {

    private static final List<Function> ASKED = List.of(Function.NETWORK_MANAGER, Function.DEPUTY);

    private final Networks networks;
    private final Directory directory;

    Addressees(Networks networks, Directory directory) {
        this.networks = networks;
        this.directory = directory;
    }

    /** One for each of those networks, by short name; of two managers the first by name. */
    public List<Addressee> of(Collection<NetworkId> asked, LocalDate today) {
        Map<NetworkId, PersonCard> people = directory.representatives(asked, today).stream()
                .filter(card -> ASKED.contains(card.function()))
                .filter(card -> card.invitable() && card.contact().mailbox().isPresent())
                .filter(card -> card.represents().filter(asked::contains).isPresent())
                .sorted(Comparator.comparingInt(card -> ASKED.indexOf(card.function())))
                .collect(Collectors.toMap(
                        card -> card.represents().orElseThrow(), card -> card, (first, second) -> first));
        return networks.byName().stream()
                .filter(network -> asked.contains(network.id()))
                .map(network -> Optional.ofNullable(people.get(network.id()))
                        .map(card -> person(network, card))
                        .orElseGet(() -> mailbox(network)))
                .toList();
    }

    private static Addressee person(Network network, PersonCard card) {
        return new Addressee(
                network.id(),
                network.shortName(),
                Optional.of(card.id()),
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
                Optional.empty(),
                network.name(),
                text(network.profile().email()),
                Locale.GERMAN);
    }

    private static String text(@Nullable String address) {
        return address == null ? "" : address.strip();
    }
}
