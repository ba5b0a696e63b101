package org.reihum.invitation;

import java.util.List;
import org.reihum.letter.Enclosed;
import org.reihum.mail.Letterhead;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Proposal;

/** What all letters about one meeting have in common; read once for a whole mailing. */
record LetterBasis(
        MeetingCard meeting, Proposal words, List<AgendaLine> agenda, Letterhead letterhead, Enclosed enclosed) {}
