package org.reihum.invitation;

import java.net.URI;
import java.util.List;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Proposal;

/** All that a letter says, for the HTML and the plain template alike. */
record LetterFacts(
        LetterKind kind,
        String greeting,
        MeetingText meeting,
        Proposal words,
        List<AgendaLine> agenda,
        URI link,
        boolean asksForAnswer) {}
