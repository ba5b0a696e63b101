package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.SeriesId;
import org.reihum.network.Addressee;
import org.reihum.network.Addressees;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** Whom a round letter goes to, and who has not answered it. */
@Component
class RoundRecipients {

    private final Memberships memberships;
    private final NetworkAnswers answers;
    private final Addressees addressees;

    RoundRecipients(Memberships memberships, NetworkAnswers answers, Addressees addressees) {
        this.memberships = memberships;
        this.answers = answers;
        this.addressees = addressees;
    }

    /** One for each member of the series on that day, by name. */
    List<Addressee> members(SeriesId series, LocalDate today) {
        return addressees.of(
                memberships.of(series, today).stream().map(Membership::network).collect(Collectors.toSet()), today);
    }

    List<Addressee> notYetAsked(RoundLetter letter, LocalDate today) {
        Set<NetworkId> asked =
                answers.to(letter.id()).stream().map(NetworkAnswer::network).collect(Collectors.toSet());
        return members(letter.series(), today).stream()
                .filter(member -> !asked.contains(member.network()))
                .toList();
    }

    /** Whom to remind of that letter as of that day: the manager of today, not the one the first letter went to. */
    List<Addressee> of(List<NetworkAnswer> open, LocalDate today) {
        return addressees.of(open.stream().map(NetworkAnswer::network).collect(Collectors.toSet()), today);
    }
}
