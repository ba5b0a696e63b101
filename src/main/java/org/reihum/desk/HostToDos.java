package org.reihum.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reihum.hosting.EnquiryLine;
import org.reihum.hosting.UnansweredEnquiries;
import org.reihum.meeting.MeetingText;
import org.reihum.planning.NextCandidate;
import org.reihum.planning.Substitute;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to be done about networks that were asked to host and have not said yes. */
@Component
@Order(2)
class HostToDos implements ToDoSource {

    private final UnansweredEnquiries unanswered;
    private final NextCandidate nextCandidate;

    HostToDos(UnansweredEnquiries unanswered, NextCandidate nextCandidate) {
        this.unanswered = unanswered;
        this.nextCandidate = nextCandidate;
    }

    @Override
    public List<ToDo> all(Instant now, Locale locale) {
        return unanswered.all(now).stream()
                .map(line -> about(line, now, locale))
                .toList();
    }

    private ToDo about(EnquiryLine line, Instant now, Locale locale) {
        // another date is still an offer; silence and a no call for the next one
        Optional<Substitute> next = line.standing() == EnquiryLine.Standing.OTHER_DATE
                ? Optional.empty()
                : nextCandidate.of(line.meeting(), now);
        LocalDate asked = line.askedAt().atZone(line.zone()).toLocalDate();
        LocalDate proposed = line.proposedDay();
        return ToDo.of(
                "desk.todo.host." + line.standing() + (next.isPresent() ? ".next" : ""),
                "/desk/meetings/" + line.meeting().value() + (next.isPresent() ? "/substitutes" : ""),
                line.title(),
                line.network(),
                MeetingText.inFigures(asked, locale),
                proposed == null ? "" : MeetingText.shortDay(proposed, locale),
                next.map(one -> one.name() + " (" + one.place().name() + ")").orElse(""));
    }
}
