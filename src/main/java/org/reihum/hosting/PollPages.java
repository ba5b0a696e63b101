package org.reihum.hosting;

import java.time.Instant;
import org.reihum.meeting.Timetable;
import org.reihum.network.Networks;
import org.springframework.stereotype.Component;

/** Finds the page of a poll that belongs to a link. */
@Component
class PollPages {

    private final PollLinks links;
    private final DatePolls polls;
    private final OfferedDates dates;
    private final Timetable timetable;
    private final Networks networks;

    PollPages(PollLinks links, DatePolls polls, OfferedDates dates, Timetable timetable, Networks networks) {
        this.links = links;
        this.polls = polls;
        this.dates = dates;
        this.timetable = timetable;
        this.networks = networks;
    }

    /** @throws PersonalLinkNotValid when the link is altered, expired or withdrawn */
    PollPage behind(String token, Instant now) {
        PollAnswer answer = links.read(token, now).orElseThrow(PersonalLinkNotValid::new);
        DatePoll poll = polls.get(answer.pollId());
        return new PollPage(
                poll,
                answer,
                dates.of(poll),
                timetable.card(poll.meeting()),
                networks.get(answer.network()).shortName(),
                now);
    }
}
