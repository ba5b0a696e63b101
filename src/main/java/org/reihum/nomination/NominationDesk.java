package org.reihum.nomination;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** Puts together what an organiser sees of the nominations of a meeting. */
@Component
class NominationDesk {

    /** @param link to the network's page; empty when it was written to, or no letters can be written yet */
    record Part(String network, Contingent contingent, List<NominationLines.Line> lines, Optional<URI> link) {

        /** Whether there is nothing to see or to do about it. */
        public boolean silent() {
            return lines.isEmpty() && link.isEmpty();
        }

        public long open() {
            return lines.stream().filter(line -> line.nomination().isOpen()).count();
        }

        public long taken() {
            return lines.stream()
                    .filter(line -> line.nomination().state().counts())
                    .count();
        }
    }

    record Sheet(MeetingCard meeting, Optional<Opening> opening, List<Part> parts) {

        public long named() {
            return lines().stream()
                    .filter(line -> line.nomination().state() != Nomination.State.WITHDRAWN)
                    .count();
        }

        public long open() {
            return parts.stream().mapToLong(Part::open).sum();
        }

        /** How many decisions networks can be told of now. */
        public long untold() {
            return lines().stream().filter(NominationLines.Line::untold).count();
        }

        /** How many invitations networks will be told of as soon as they cannot be recalled any more. */
        public long recallable() {
            return lines().stream().filter(NominationLines.Line::recallable).count();
        }

        /** The networks that have named nobody. */
        public String silent() {
            return parts.stream()
                    .filter(part -> part.silent() && part.contingent().quota() > 0)
                    .map(Part::network)
                    .collect(Collectors.joining(", "));
        }

        private List<NominationLines.Line> lines() {
            return parts.stream().flatMap(part -> part.lines().stream()).toList();
        }
    }

    private final Openings openings;
    private final NominationBook book;
    private final Nominations nominations;
    private final NominationLines lines;
    private final Networks networks;
    private final NominationLinks links;

    NominationDesk(
            Openings openings,
            NominationBook book,
            Nominations nominations,
            NominationLines lines,
            Networks networks,
            NominationLinks links) {
        this.openings = openings;
        this.book = book;
        this.nominations = nominations;
        this.lines = lines;
        this.networks = networks;
        this.links = links;
    }

    Sheet of(MeetingCard meeting, Instant now) {
        Optional<Opening> opening = openings.findByMeetingId(meeting.id().value());
        return new Sheet(
                meeting, opening, opening.map(one -> parts(one, meeting, now)).orElse(List.of()));
    }

    private List<Part> parts(Opening opening, MeetingCard meeting, Instant now) {
        var named = lines.of(nominations.findByOpening(opening.id()), meeting, now);
        Map<NetworkId, Contingent> asked =
                book.of(meeting.id()).stream().collect(Collectors.toMap(Contingent::network, one -> one));
        List<Part> parts = new ArrayList<>();
        for (Network network : networks.byName()) {
            Contingent contingent = asked.get(network.id());
            if (contingent != null) {
                parts.add(new Part(
                        network.shortName(),
                        contingent,
                        named.getOrDefault(contingent.id(), List.of()),
                        links.toHandOver(contingent, opening.lastDay(), meeting)));
            }
        }
        parts.sort(Comparator.comparing((Part part) -> part.open() == 0)
                .thenComparing(part -> part.lines().isEmpty()));
        return parts;
    }
}
