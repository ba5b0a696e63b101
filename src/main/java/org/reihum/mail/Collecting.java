package org.reihum.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
    private final Sources sources;
    private final Receiving receiving;
    private final Clock clock;

    Collecting(InboxSettings settings, Sources sources, Receiving receiving, Clock clock) {
        this.settings = settings;
        this.sources = sources;
        this.receiving = receiving;
        this.clock = clock;
    }

    void run() {
        places().forEach(this::run);
    }

    /** How the places stand that letters come in at: none, when no mailbox is set. */
    List<Sources.State> states() {
        var names = places().stream().map(MailSource::name).toList();
        return sources.all().stream()
                .filter(state -> names.contains(state.name()))
                .toList();
    }

    boolean isOff() {
        return settings.isOff();
    }

    private List<MailSource> places() {
        var places = new ArrayList<MailSource>();
        if (settings.host() != null) {
            places.add(new ImapSource(settings, sources));
        }
        Optional.ofNullable(settings.dropFolder()).map(DropFolder::new).ifPresent(places::add);
        return places;
    }

    private void run(MailSource source) {
        Instant end = clock.instant().plus(RUN);
        sources.know(source.name(), clock.instant());
        try {
            source.collect(
                    mail -> clock.instant().isBefore(end) ? receiving.take(mail, clock.instant()) : InboxFate.READING);
            if (sources.note(source.name(), Optional.empty(), clock.instant())) {
                LOG.info("Letters come in again from {}", source.name());
            }
        } catch (SourceUnavailable away) {
            if (sources.note(source.name(), Optional.of(away.obstacle()), clock.instant())) {
                LOG.warn("No letters come in from {}: {} ({})", source.name(), away.obstacle(), reason(away));
            }
        }
    }

    private static String reason(SourceUnavailable away) {
        return SafeText.line(String.valueOf(away.getCause()), 200);
    }
}
