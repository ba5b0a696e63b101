package org.reihum.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** The networks that report from their regions: those active in the series on the day of the meeting. */
@Component
class Regions {

    private final ActiveMembers activeMembers;
    private final Networks networks;

    Regions(ActiveMembers activeMembers, Networks networks) {
        this.activeMembers = activeMembers;
        this.networks = networks;
    }

    /** Their short names, by name; none while the meeting has no day. */
    List<String> reporting(MeetingCard meeting) {
        LocalDate day = meeting.day();
        if (day == null) {
            return List.of();
        }
        Set<NetworkId> members =
                activeMembers.of(meeting.seriesId(), day, day).stream().collect(Collectors.toSet());
        return networks.findAllByOrderByName().stream()
                .filter(network -> members.contains(network.id()))
                .map(Network::shortName)
                .toList();
    }
}
