package org.reihum.mail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a letter once more that was put aside: after an upgrade it may be understood. */
@Component
class Rereading {

    private final InboxLetters letters;
    private final Arrivals arrivals;
    private final Receiving receiving;

    Rereading(InboxLetters letters, Arrivals arrivals, Receiving receiving) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.receiving = receiving;
    }

    /**
     * @return what became of it, READING when it could not be tried now and lies aside as before; empty when it was read
     *     meanwhile and nothing was done
     * @throws LetterNotFound when there is no such mail any more
     */
    Optional<InboxFate> reread(long id, Instant now) {
        byte[] raw = letters.raw(id).orElseThrow(() -> new LetterNotFound(id));
        return arrivals.claimQuarantined(id, now).map(claim -> read(claim, new FoundMail(raw, raw.length), now));
    }

    /** No source hands it over again, so that it must not stay as one that is being read. */
    private InboxFate read(Claimed.Ours claim, FoundMail mail, Instant now) {
        var fate = receiving.read(claim, mail, now);
        if (fate == InboxFate.READING) {
            arrivals.putBack(claim);
        }
        return fate;
    }
}
