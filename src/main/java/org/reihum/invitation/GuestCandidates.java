package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Series;
import org.reihum.network.Directory;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Who is to be invited to a meeting: the people of the active members, as of today. */
@Component
public class GuestCandidates {

    private final AllSeries allSeries;
    private final ActiveMembers activeMembers;
    private final Directory directory;
    private final Invitations invitations;

    GuestCandidates(AllSeries allSeries, ActiveMembers activeMembers, Directory directory, Invitations invitations) {
        this.allSeries = allSeries;
        this.activeMembers = activeMembers;
        this.directory = directory;
        this.invitations = invitations;
    }

    /**
     * A closed series invites who represents a member, and the coordination; an open one everyone in the members'
     * circle. Nobody twice, nobody who has been invited already or was uninvited, and nobody of a network that is suspended
     * then.
     */
    Candidates of(MeetingCard meeting, LocalDate today) {
        Series series = allSeries.get(meeting.seriesId());
        LocalDate day = meeting.day();
        List<NetworkId> members = activeMembers.of(meeting.seriesId(), today, day == null ? today : day);
        List<PersonCard> circle = series.profile().closed()
                ? directory.representatives(members, today)
                : directory.circle(members, today);
        return sort(circle, known(meeting));
    }

    /** As {@link #of}, but of those people, and who was uninvited can be chosen again. */
    Candidates among(Collection<PersonId> people, MeetingCard meeting, LocalDate today) {
        return sort(directory.cards(people, today), invited(meeting));
    }

    /** Everybody whom {@link #of} finds, by letter or on paper. */
    public ToInvite stillToInvite(MeetingCard meeting, Instant now) {
        return of(meeting, now.atZone(meeting.zone()).toLocalDate()).people();
    }

    /** Those whom a page has shown, or that are found when it is sent. */
    public record ToInvite(List<PersonId> people) {

        /** The same for the same people: what a form carries, so that nobody is invited whom its page has not shown. */
        public String seal() {
            return people.size() + "-" + Integer.toHexString(people.hashCode());
        }
    }

    private Set<PersonId> invited(MeetingCard meeting) {
        return invitations.findPeopleInvitedTo(meeting.id().value()).stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Also who was uninvited: nobody is invited again by the way, with many others. */
    private Set<PersonId> known(MeetingCard meeting) {
        Set<PersonId> known = invited(meeting);
        invitations.findWithdrawn(meeting.id().value()).forEach(invitation -> known.add(invitation.person()));
        return known;
    }

    private static Candidates sort(List<PersonCard> people, Set<PersonId> invited) {
        Map<PersonId, PersonCard> once = new LinkedHashMap<>();
        people.stream().filter(person -> !invited.contains(person.id())).forEach(p -> once.putIfAbsent(p.id(), p));
        return Candidates.sort(once.values());
    }

    /**
     * @param toInvite get a letter
     * @param onPaper are invited too, but by letter or telephone: without an address, or a ground to write to it
     * @param takenOff want no invitations, or are not active any more
     */
    record Candidates(List<PersonCard> toInvite, List<PersonCard> onPaper, List<PersonCard> takenOff) {

        static Candidates sort(Collection<PersonCard> people) {
            return new Candidates(
                    people.stream()
                            .filter(p -> p.invitable() && p.contact().mailbox().isPresent())
                            .toList(),
                    people.stream()
                            .filter(p -> p.invitable() && p.contact().mailbox().isEmpty())
                            .toList(),
                    people.stream().filter(p -> !p.invitable()).toList());
        }

        ToInvite people() {
            return new ToInvite(all().stream().map(PersonCard::id).toList());
        }

        /** @see ToInvite#seal() */
        public String seal() {
            return people().seal();
        }

        List<PersonCard> all() {
            return Stream.concat(toInvite.stream(), onPaper.stream()).toList();
        }
    }
}
