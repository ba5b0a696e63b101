package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reihum.meeting.Series;
import org.reihum.network.BlockedDays;
import org.reihum.network.Network;
import org.reihum.network.NetworkFacts;

/**
 * A network's page to a round letter, as its link or the organiser opens it.
 *
 * @param path where it lies, without slash at the end
 * @param who opens it: an organiser's name, or whom the letter went to
 */
record RoundPage(
        RoundLetter letter,
        NetworkAnswer answer,
        Series series,
        NetworkFacts facts,
        String path,
        String who,
        boolean desk,
        Instant now) {

    public Network network() {
        return facts.network();
    }

    /** Blocked days that touch the season, whoever entered them. */
    public List<BlockedDays> blocked() {
        return facts.blocked().stream()
                .filter(days -> letter.covers(days.firstDay(), days.lastDay()))
                .toList();
    }

    /** Whether the network can change nothing any more; an organiser always can. */
    public boolean closed() {
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        return !desk && today.isAfter(letter.plannedOn());
    }

    Signature signature() {
        return new Signature(who, desk, now);
    }
}
