package org.reihum.network;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a network together with its seat, under an address of its own. */
@Component
public class EnteringNetwork {

    private static final int LONGEST = 70;

    private final Networks networks;
    private final Places places;

    EnteringNetwork(Networks networks, Places places) {
        this.networks = networks;
        this.places = places;
    }

    /** The slug is made from the short name; a number makes it unique. */
    @Transactional
    public NetworkId enter(NetworkProfile profile, Spot seat) {
        Network network = networks.save(new Network(freeSlug(profile.shortName()), profile));
        places.save(new Place(network.id(), seat, true));
        return network.id();
    }

    private String freeSlug(String name) {
        String slug = slug(name);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? slug : slug + "-" + number)
                .filter(candidate -> !networks.existsBySlug(candidate))
                .findFirst()
                .orElseThrow();
    }

    /** "IT-Netzwerk Ulm/Neu-Ulm" is "it-netzwerk-ulm-neu-ulm", "Dreiländereck" is "dreilaendereck". */
    static String slug(String name) {
        String ascii = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String bare = Normalizer.normalize(ascii, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = bare.substring(0, Math.min(LONGEST, bare.length())).replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "netzwerk" : trimmed;
    }
}
