package org.reihum.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.ActiveMembers;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** The networks that may be asked, with what they may name now, or would by default. */
@Component
class Quotas {

    private final NominationBook book;
    private final ActiveMembers members;
    private final Networks networks;

    Quotas(NominationBook book, ActiveMembers members, Networks networks) {
        this.book = book;
        this.members = members;
        this.networks = networks;
    }

    List<OpeningForm.Quota> of(MeetingCard meeting, Instant now) {
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
