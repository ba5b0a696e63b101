package org.reihum.hosting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.network.Directory;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonName;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** Finds out who is asked for a network: its manager, else the deputy, else its mailbox. */
@Component
class Candidates {

    private static final List<Function> ASKED = List.of(Function.NETWORK_MANAGER, Function.DEPUTY);

    private final Networks networks;
    private final Places places;
    private final Directory directory;

    Candidates(Networks networks, Places places, Directory directory) {
        this.networks = networks;
        this.places = places;
        this.directory = directory;
    }

    /** Empty when nobody there can be written to. */
    Optional<Candidate> of(NetworkId network, LocalDate day) {
        return directory.representatives(List.of(network), day).stream()
                .filter(card -> card.represents().equals(Optional.of(network)))
                .filter(card -> ASKED.contains(card.function()))
                .filter(card -> card.invitable() && card.contact().mailbox().isPresent())
                .min(Comparator.comparingInt(card -> ASKED.indexOf(card.function())))
                .map(card -> person(network, card))
                .or(() -> mailbox(network));
    }

    private Candidate person(NetworkId network, PersonCard card) {
        String address = card.contact().mailbox().orElseThrow();
        return new Candidate(
                network,
                city(network),
                Optional.of(card.id()),
                card.name(),
                address,
                card.contact().language());
    }

    private Optional<Candidate> mailbox(NetworkId id) {
        Network network = networks.get(id);
        return Optional.ofNullable(network.profile().email())
                .map(address -> new Candidate(id, city(id), Optional.empty(), nameOf(network), address, Locale.GERMAN));
    }

    private static PersonName nameOf(Network network) {
        return new PersonName(FormOfAddress.NONE, "", "", network.shortName());
    }

    /** How the page of an enquiry greets: the person who was asked, or the network. */
    PersonName nameFor(Enquiry enquiry, LocalDate day) {
        return enquiry.person()
                .map(person -> directory.card(person, day).name())
                .orElseGet(() -> nameOf(networks.get(enquiry.network())));
    }

    /** The town of the network's seat; its name while none has been entered. */
    String city(NetworkId network) {
        return places.of(network).stream()
                .findFirst()
                .map(Place::name)
                .orElseGet(() -> networks.get(network).shortName());
    }
}
