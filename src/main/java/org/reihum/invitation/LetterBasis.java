package org.reihum.invitation;

import java.util.List;
import org.reihum.letter.Bilingual;
import org.reihum.letter.Enclosed;
import org.reihum.mail.Letterhead;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.MeetingCard;

/**
 * What all letters about one meeting have in common; read once for a whole mailing.
 *
 * @param regions the networks whose reports stand on the agenda, where it has a report round
 */
record LetterBasis(
        MeetingCard meeting,
        Bilingual words,
        ContactPerson contact,
        List<AgendaLine> agenda,
        List<String> regions,
        Letterhead letterhead,
        Enclosed enclosed) {}
