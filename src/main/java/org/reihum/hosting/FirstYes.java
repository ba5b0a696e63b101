package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.springframework.stereotype.Component;

/** Gives the meeting to the network that said yes: the others are told, a substitute takes over, the room is set. */
@Component
class FirstYes {

    private final Enquiries enquiries;
    private final EnquiryLetters letters;
    private final HostFound hostFound;
    private final Receiving receiving;

    FirstYes(Enquiries enquiries, EnquiryLetters letters, HostFound hostFound, Receiving receiving) {
        this.enquiries = enquiries;
        this.letters = letters;
        this.hostFound = hostFound;
        this.receiving = receiving;
    }

    /** Called again it sets another room. */
    void take(Enquiry enquiry, MeetingCard meeting, House house, Instant now) {
        boolean first = !enquiry.holds();
        enquiry.accept(house, now);
        // flushed, because the rooms above and the letters read by SQL
        enquiries.flush();
        if (first) {
            tellOthers(enquiry, meeting, now);
            if (!enquiry.network().equals(meeting.hostId())) {
                hostFound.tookOver(meeting.id(), enquiry.network(), enquiry.recipientName(), now);
            }
        }
        receiving.receive(meeting.id(), enquiry.network(), house, enquiry.recipientName(), now);
    }

    private void tellOthers(Enquiry winner, MeetingCard meeting, Instant now) {
        enquiries.about(meeting.id()).stream()
                .filter(other -> !other.id().equals(winner.id()) && other.isPending())
                .forEach(other -> {
                    other.withdraw(winner.recipientName(), now);
                    letters.write(EnquiryLetter.Kind.TAKEN, other, meeting, now);
                });
    }
}
