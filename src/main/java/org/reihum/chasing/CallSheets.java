package org.reihum.chasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.invitation.AskedGuest;
import org.reihum.invitation.AskedGuests;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Puts together whom to call about a meeting. */
@Component
class CallSheets {

    private final Timetable timetable;
    private final AskedGuests asked;
    private final ActiveMembers members;
    private final Networks networks;
    private final Directory directory;
    private final CallBook book;

    CallSheets(
            Timetable timetable,
            AskedGuests asked,
            ActiveMembers members,
            Networks networks,
            Directory directory,
            CallBook book) {
        this.timetable = timetable;
        this.asked = asked;
        this.members = members;
        this.networks = networks;
        this.directory = directory;
        this.book = book;
    }

    /** @throws org.reihum.meeting.NotOnTheCalendar when there is no such meeting */
    CallSheet of(MeetingId id, CallFilter filter, Instant now) {
        MeetingCard meeting = timetable.card(id);
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        List<AskedGuest> guests = asked.of(id, today);
        List<Network> all = networks.byName();
        List<CallLine> lines = lines(meeting, guests, all, today);
        boolean begun = meeting.begins().map(begins -> !begins.isAfter(now)).orElse(false);
        return new CallSheet(
                meeting,
                stands(meeting, guests, all, today),
                lines.size(),
                lines.stream().filter(filter::admits).toList(),
                filter,
                begun || meeting.cancelled());
    }

    private List<NetworkStand> stands(
            MeetingCard meeting, List<AskedGuest> guests, List<Network> all, LocalDate today) {
        Map<NetworkId, List<AskedGuest>> byNetwork = guests.stream()
                .filter(guest -> guest.network().isPresent())
                .collect(Collectors.groupingBy(guest -> guest.network().orElseThrow()));
        LocalDate day = meeting.day();
        Set<NetworkId> shown = new HashSet<>(members.of(meeting.seriesId(), today, day == null ? today : day));
        shown.addAll(byNetwork.keySet());
        return all.stream()
                .filter(network -> shown.contains(network.id()))
                .map(network -> NetworkStand.of(network, byNetwork.getOrDefault(network.id(), List.of())))
                .sorted(Comparator.comparing(stand -> stand.yes() > 0))
                .toList();
    }

    private List<CallLine> lines(MeetingCard meeting, List<AskedGuest> guests, List<Network> all, LocalDate today) {
        List<AskedGuest> chased =
                guests.stream().filter(AskedGuest::isToBeChased).toList();
        Map<PersonId, PersonCard> people = people(chased, today);
        Map<NetworkId, String> names = all.stream().collect(Collectors.toMap(Network::id, Network::shortName));
        Map<PersonId, List<CallNote>> notes = book.of(meeting.id());
        return chased.stream()
                .map(guest -> new CallLine(
                        guest,
                        people.get(guest.person()),
                        guest.network()
                                .flatMap(id -> Optional.ofNullable(names.get(id)))
                                .orElse(""),
                        notes.getOrDefault(guest.person(), List.of())))
                .sorted(Comparator.comparing(CallLine::done))
                .toList();
    }

    private Map<PersonId, PersonCard> people(Collection<AskedGuest> guests, LocalDate today) {
        // of two affiliations either will do: the network is that of the invitation
        return directory.cards(guests.stream().map(AskedGuest::person).toList(), today).stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity(), (first, second) -> first));
    }
}
