package org.reihum.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reihum.hosting.EnquiryBoard;
import org.reihum.hosting.EnquiryLine;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** Who should be asked next when the one who was asked is silent or says no. */
@Component
public class NextCandidate {

    private final Timetable timetable;
    private final EnquiryBoard enquiries;
    private final Vacancies vacancies;
    private final Substitutes substitutes;

    NextCandidate(Timetable timetable, EnquiryBoard enquiries, Vacancies vacancies, Substitutes substitutes) {
        this.timetable = timetable;
        this.enquiries = enquiries;
        this.vacancies = vacancies;
        this.substitutes = substitutes;
    }

    /** The best substitute that nothing speaks against and that was not asked yet. */
    public Optional<Substitute> of(MeetingId id, Instant now) {
        MeetingCard meeting = timetable.card(id);
        LocalDate today = now.atZone(meeting.zone()).toLocalDate();
        Set<NetworkId> asked = enquiries.of(meeting, now).lines().stream()
                .map(EnquiryLine::networkId)
                .collect(Collectors.toSet());
        return substitutes.rank(vacancies.of(meeting, today), today).stream()
                .filter(one -> one.able() && !asked.contains(one.network()))
                .findFirst();
    }
}
