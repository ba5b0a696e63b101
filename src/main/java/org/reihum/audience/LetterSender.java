package org.reihum.audience;

import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;
import org.reihum.paper.Typeface;
import org.springframework.stereotype.Component;

/** Finds out who writes the letters on paper. */
@Component
class LetterSender {

    private static final double WIDTH = 80;

    /** @param above the recipient's address: where the letter comes back to, or at least from whom it is */
    record Sender(String name, String above, ContactPerson contact) {

        /** At which it fits on its line. */
        public String size() {
            return "f" + Typeface.REGULAR.filling(above, WIDTH, 1, 8, 7, 6, 5);
        }
    }

    private final Letterheads letterheads;
    private final ReturnAddresses addresses;
    private final AllSeries allSeries;

    LetterSender(Letterheads letterheads, ReturnAddresses addresses, AllSeries allSeries) {
        this.letterheads = letterheads;
        this.addresses = addresses;
        this.allSeries = allSeries;
    }

    Sender of(MeetingCard meeting) {
        String name = letterheads.inForce().senderName();
        return new Sender(
                name,
                addresses.of(meeting.seriesId()).orElse(name),
                allSeries.get(meeting.seriesId()).contact());
    }
}
