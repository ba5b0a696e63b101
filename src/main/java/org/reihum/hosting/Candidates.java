package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.Directory;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.PersonName;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.springframework.stereotype.Component;

/** Finds out who is asked for a network: its manager, else the deputy, else its mailbox. */
@Component
class Candidates {

    private final Networks networks;
    private final Places places;
    private final Directory directory;
    private final Addressees addressees;

    Candidates(Networks networks, Places places, Directory directory, Addressees addressees) {
        this.networks = networks;
        this.places = places;
        this.directory = directory;
        this.addressees = addressees;
    }

    /** Empty when nobody there can be written to. */
    Optional<Candidate> of(NetworkId network, LocalDate day) {
        return addressees.of(List.of(network), day).stream()
                .filter(Addressee::reachable)
                .findFirst()
                .map(this::candidate);
    }

    private Candidate candidate(Addressee asked) {
        NetworkId network = asked.network();
        PersonName name = asked.person().orElseGet(() -> nameOf(networks.get(network)));
        return new Candidate(network, city(network), asked.id(), name, asked.address(), asked.language());
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
