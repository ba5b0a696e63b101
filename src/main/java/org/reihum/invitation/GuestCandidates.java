package org.reihum.invitation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.Series;
import org.reihum.network.Directory;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Who is to be invited to a meeting: the people of the active members, as of today. */
@Component
class GuestCandidates {

    private final AllSeries allSeries;
    private final Memberships memberships;
    private final Directory directory;
    private final Invitations invitations;

    GuestCandidates(AllSeries allSeries, Memberships memberships, Directory directory, Invitations invitations) {
        this.allSeries = allSeries;
        this.memberships = memberships;
        this.directory = directory;
        this.invitations = invitations;
    }

    /**
     * A closed series invites who represents a member, and the coordination; an open one everyone in the members'
     * circle. Nobody twice, and nobody who has been invited already.
     */
    Candidates of(MeetingCard meeting, LocalDate today) {
        Series series = allSeries.get(meeting.seriesId());
        List<NetworkId> members = memberships.of(meeting.seriesId(), today).stream()
                .map(Membership::network)
                .toList();
        List<PersonCard> circle = series.profile().closed()
                ? directory.representatives(members, today)
                : directory.circle(members, today);
        Set<PersonId> invited = invitations.findPeopleInvitedTo(meeting.id().value()).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
        Map<PersonId, PersonCard> once = new LinkedHashMap<>();
        circle.stream().filter(person -> !invited.contains(person.id())).forEach(p -> once.putIfAbsent(p.id(), p));
        return Candidates.sort(once.values());
    }

    /**
     * @param toInvite get a letter
     * @param withoutAddress are invited too, but by telephone or on paper
     * @param takenOff want no invitations, or are not active any more
     */
    record Candidates(List<PersonCard> toInvite, List<PersonCard> withoutAddress, List<PersonCard> takenOff) {

        static Candidates sort(Collection<PersonCard> people) {
            return new Candidates(
                    people.stream()
                            .filter(p -> p.invitable() && p.contact().email() != null)
                            .toList(),
                    people.stream()
                            .filter(p -> p.invitable() && p.contact().email() == null)
                            .toList(),
                    people.stream().filter(p -> !p.invitable()).toList());
        }

        List<PersonCard> all() {
            return Stream.concat(toInvite.stream(), withoutAddress.stream()).toList();
        }
    }
}
