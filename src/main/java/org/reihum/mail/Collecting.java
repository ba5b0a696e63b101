package org.reihum.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fetches what has come in, from the mailbox and from the drop folder, and has each letter read once. Several runs at once, or a
 * run that is killed, do no harm: what keeps them apart is in the rows.
 */
@Component
class Collecting {

    private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);

    /** A stop of the application waits for the run, so that a run is short; the next goes on where it ended. */
    private static final Duration RUN = Duration.ofSeconds(30);

    private final InboxSettings settings;
    private final List<MailSource> places;
    private final Sources sources;
    private final Receiving receiving;
    private final Clock clock;

    Collecting(InboxSettings settings, Sources sources, Receiving receiving, Clock clock) {
        this.settings = settings;
        this.places = places(settings, sources, clock);
        this.sources = sources;
        this.receiving = receiving;
        this.clock = clock;
    }

    void run() {
        if (receiving.isStuck()) {
            LOG.warn("Letters that come in hang while they are read; nothing more is read before one of them ends");
        }
        // what stands in the way at one place is no reason to leave out the next
        var broken = places.stream().filter(place -> !isLookedAt(place)).toList();
        broken.forEach(place -> note(place, Optional.of(SourceObstacle.BREAKS_OFF)));
    }

    /** Whether letters hang while they are read, so that nothing is read here at present. */
    boolean isStuck() {
        return receiving.isStuck();
    }

    /** How the places stand that letters come in at: none, when no mailbox is set. */
    List<Sources.State> states() {
        var names = places.stream().map(MailSource::name).toList();
        return sources.all().stream()
                .filter(state -> names.contains(state.name()))
                .toList();
    }

    boolean isOff() {
        return settings.isOff();
    }

    private static List<MailSource> places(InboxSettings settings, Sources sources, Clock clock) {
        var places = new ArrayList<MailSource>();
        if (settings.host() != null) {
            places.add(new ImapSource(settings, sources, clock));
        }
        Optional.ofNullable(settings.dropFolder())
                .map(folder -> new DropFolder(folder, clock))
                .ifPresent(places::add);
        return List.copyOf(places);
    }

    private boolean isLookedAt(MailSource place) {
        try {
            sources.know(place.name(), clock.instant());
            look(place);
            return true;
        } catch (DataAccessException | TransactionException | IllegalStateException broken) {
            LOG.warn("A look for letters at {} broke off", place.name(), broken);
            return false;
        }
    }

    private void look(MailSource place) {
        try {
            place.collect(new UntilItIsLate(clock.instant().plus(RUN)));
            if (note(place, Optional.empty())) {
                LOG.info("Letters come in again from {}", place.name());
            }
        } catch (SourceUnavailable away) {
            if (note(place, Optional.of(away.obstacle()))) {
                LOG.warn("No letters come in from {}: {} ({})", place.name(), away.obstacle(), reason(away));
            }
        }
    }

    private boolean note(MailSource place, Optional<SourceObstacle> obstacle) {
        return sources.note(place.name(), obstacle, clock.instant());
    }

    private final class UntilItIsLate implements Intake {

        private final Instant end;

        UntilItIsLate(Instant end) {
            this.end = end;
        }

        @Override
        public boolean isOpen() {
            return clock.instant().isBefore(end) && !receiving.isStuck();
        }

        @Override
        public InboxFate take(FoundMail mail) {
            return receiving.take(mail, clock.instant());
        }
    }

    private static String reason(SourceUnavailable away) {
        return SafeText.line(String.valueOf(away.getCause()), 200);
    }
}
