package org.reihum.hosting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks one or several networks whether they host a meeting: one letter each with a page of their own. */
@Component
public class AskingHosts {

    private final Meetings meetings;
    private final Timetable timetable;
    private final Enquiries enquiries;
    private final Candidates candidates;
    private final EnquiryLetters letters;

    AskingHosts(
            Meetings meetings,
            Timetable timetable,
            Enquiries enquiries,
            Candidates candidates,
            EnquiryLetters letters) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.enquiries = enquiries;
        this.candidates = candidates;
        this.letters = letters;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * @param written got a letter; {@code already} were asked before and have not said no; {@code unreachable} have
         *     neither a manager with an address nor a mailbox
         */
        record Asked(List<NetworkId> written, List<NetworkId> already, List<NetworkId> unreachable) implements Result {}

        /** The meeting is cancelled or over. */
        record NotPossible() implements Result {}
    }

    /**
     * The first yes wins. A network that passed, proposed another day or lost to a faster one is asked again, by the
     * same link; an earlier yes of another network does not count any more once somebody is newly asked.
     *
     * @param who the organiser's name, for the record
     */
    @Transactional
    public Result ask(MeetingId id, List<NetworkId> networks, String who, Instant now) {
        // before anything is read: of two who press at once, the second finds all asked
        meetings.lock(id);
        MeetingCard meeting = timetable.card(id);
        if (meeting.cancelled() || meeting.isOver(now)) {
            return new Result.NotPossible();
        }
        var asked = new Result.Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new LinkedHashSet<>(networks).forEach(network -> askOne(meeting, network, asked, who, now));
        if (!asked.written().isEmpty()) {
            releaseFormerYes(meeting, who, now);
        }
        return asked;
    }

    private void askOne(MeetingCard meeting, NetworkId network, Result.Asked asked, String who, Instant now) {
        Optional<Enquiry> known = enquiries.about(meeting.id()).stream()
                .filter(enquiry -> enquiry.network().equals(network))
                .findFirst();
        if (known.filter(enquiry -> enquiry.state() == EnquiryState.OPEN || enquiry.holds())
                .isPresent()) {
            asked.already().add(network);
            return;
        }
        candidates
                .of(network, now.atZone(meeting.zone()).toLocalDate())
                .ifPresentOrElse(
                        candidate -> {
                            var enquiry = known.orElseGet(() -> enquiries.save(new Enquiry(meeting.id(), network)));
                            enquiry.ask(candidate, who, now);
                            letters.write(EnquiryLetter.Kind.ASKED, enquiry, candidate, meeting, now);
                            asked.written().add(network);
                        },
                        () -> asked.unreachable().add(network));
    }

    private void releaseFormerYes(MeetingCard meeting, String who, Instant now) {
        enquiries.about(meeting.id()).stream().filter(Enquiry::holds).forEach(enquiry -> enquiry.withdraw(who, now));
    }
}
