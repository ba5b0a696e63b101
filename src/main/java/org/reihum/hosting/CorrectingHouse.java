package org.reihum.hosting;

import java.util.Optional;
import org.reihum.network.FurnishingVenue;
import org.reihum.network.Place;
import org.reihum.network.Venue;
import org.reihum.network.VenueForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a house with its rooms as the network says they are; that is an answer to the round letter, too. */
@Component
class CorrectingHouse {

    private final FurnishingVenue furnishing;
    private final NetworkAnswers answers;

    CorrectingHouse(FurnishingVenue furnishing, NetworkAnswers answers) {
        this.furnishing = furnishing;
        this.answers = answers;
    }

    /** @return false when another house in that town has that name: then nothing is changed */
    @Transactional
    boolean correct(long answerId, Optional<Venue> known, Place place, VenueForm form, Signature signature) {
        if (furnishing.furnish(known, place, form).isEmpty()) {
            return false;
        }
        NetworkAnswer answer = answers.get(answerId);
        answer.confirmRooms(answer.roomsConfirmed(), signature);
        answers.save(answer);
        return true;
    }
}
