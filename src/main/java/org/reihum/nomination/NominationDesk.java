package org.reihum.nomination;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.invitation.Invitations;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** Puts together what an organiser sees of the nominations of a meeting. */
@Component
class NominationDesk {

    /** @param invited whether the person meant is invited to the meeting, whoever has done so */
    record Line(Nomination nomination, boolean invited) {}

    /** @param link to the network's page; empty when it was written to, or no letters can be written yet */
    record Part(String network, Contingent contingent, List<Line> lines, Optional<URI> link) {

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

    /** @param untold how many decisions no network was told of by letter */
    record Sheet(MeetingCard meeting, Optional<Opening> opening, List<Part> parts, int named, int open, int untold) {

        /** The networks that have named nobody. */
        public String silent() {
            return parts.stream()
                    .filter(part -> part.silent() && part.contingent().quota() > 0)
                    .map(Part::network)
                    .collect(Collectors.joining(", "));
        }
    }

    private final Openings openings;
    private final NominationBook book;
    private final Nominations nominations;
    private final KnownPeople known;
    private final Invitations invitations;
    private final Networks networks;
    private final ActiveMembers members;
    private final NominationLinks links;
    private final Letterheads letterheads;

    NominationDesk(
            Openings openings,
            NominationBook book,
            Nominations nominations,
            KnownPeople known,
            Invitations invitations,
            Networks networks,
            ActiveMembers members,
            NominationLinks links,
            Letterheads letterheads) {
        this.openings = openings;
        this.book = book;
        this.nominations = nominations;
        this.known = known;
        this.invitations = invitations;
        this.networks = networks;
        this.members = members;
        this.links = links;
        this.letterheads = letterheads;
    }

    Sheet of(MeetingCard meeting, Instant now) {
        Optional<Opening> opening = openings.findByMeetingId(meeting.id().value());
        List<Nomination> all =
                opening.map(one -> nominations.findByOpening(one.id())).orElse(List.of());
        List<Part> parts = opening.map(one -> parts(one, all, meeting, now)).orElse(List.of());
        return new Sheet(
                meeting,
                opening,
                parts,
                (int) all.stream()
                        .filter(one -> one.state() != Nomination.State.WITHDRAWN)
                        .count(),
                (int) all.stream().filter(Nomination::isOpen).count(),
                (int) all.stream().filter(Nomination::isToBeTold).count());
    }

    private List<Part> parts(Opening opening, List<Nomination> all, MeetingCard meeting, Instant now) {
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        Set<Long> invited =
                new HashSet<>(invitations.findPeopleInvitedTo(meeting.id().value()));
        Map<Long, List<Nomination>> named = all.stream().collect(Collectors.groupingBy(Nomination::contingentId));
        Map<NetworkId, Contingent> asked =
                book.of(meeting.id()).stream().collect(Collectors.toMap(Contingent::network, one -> one));
        List<Part> parts = new ArrayList<>();
        for (Network network : networks.byName()) {
            Contingent contingent = asked.get(network.id());
            if (contingent != null) {
                List<Line> lines = named.getOrDefault(contingent.id(), List.of()).stream()
                        .map(one -> new Line(one, isInvited(one, invited, today)))
                        .toList();
                parts.add(new Part(network.shortName(), contingent, lines, link(opening, contingent, meeting)));
            }
        }
        parts.sort(Comparator.comparing((Part part) -> part.open() == 0)
                .thenComparing(part -> part.lines().isEmpty()));
        return parts;
    }

    private boolean isInvited(Nomination nomination, Set<Long> invited, LocalDate today) {
        return nomination
                .person()
                .or(() -> nomination.canBeInvited() ? known.find(nomination.guest(), today) : Optional.empty())
                .filter(person -> invited.contains(person.value()))
                .isPresent();
    }

    private Optional<URI> link(Opening opening, Contingent contingent, MeetingCard meeting) {
        return contingent.writtenAddress().isEmpty()
                ? letterheads.current().map(head -> links.link(head, contingent, opening.lastDay(), meeting))
                : Optional.empty();
    }

    /** The networks that may be asked, with what they may name now, or would by default. */
    List<OpeningForm.Quota> quotas(MeetingCard meeting, Instant now) {
        Map<NetworkId, Integer> given =
                book.of(meeting.id()).stream().collect(Collectors.toMap(Contingent::network, Contingent::quota));
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        LocalDate day = meeting.day();
        Set<NetworkId> shown = new HashSet<>(members.of(meeting.seriesId(), today, day == null ? today : day));
        shown.addAll(given.keySet());
        int usual = given.isEmpty() ? OpeningForm.DEFAULT_QUOTA : 0;
        return networks.byName().stream()
                .map(Network::id)
                .filter(shown::contains)
                .map(id -> new OpeningForm.Quota(id.value(), String.valueOf(given.getOrDefault(id, usual))))
                .toList();
    }
}
