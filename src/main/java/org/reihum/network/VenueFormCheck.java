package org.reihum.network;

import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says at its field what is wrong with the form of a house. */
@Component
public class VenueFormCheck {

    private final Premises premises;

    VenueFormCheck(Premises premises) {
        this.premises = premises;
    }

    /** @return the place in which the house lies; empty when the network has no such place */
    public Optional<Place> read(NetworkId network, VenueForm form, Errors errors) {
        IntStream.range(0, form.rooms().size())
                .filter(line -> form.rooms().get(line).isNameless())
                .forEach(line -> errors.rejectValue("rooms[" + line + "].name", "network.room.nameless"));
        Optional<Place> place = premises.place(network, form.place());
        if (place.isEmpty() && !form.place().isEmpty()) {
            errors.rejectValue("place", "network.input.choose");
        }
        return place;
    }

    /** When another house in that town has that name. */
    public static void refuseName(Errors errors) {
        errors.rejectValue("name", "network.venue.known");
    }
}
