package org.reihum.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Meetings;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.Addressee;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers dates for a meeting, as organiser or as host, and asks every member network by a letter of its own. */
@Component
class OfferingDates {

    private final Meetings meetings;
    private final Timetable timetable;
    private final AllSeries allSeries;
    private final PollBook book;
    private final RoundRecipients recipients;

    OfferingDates(
            Meetings meetings, Timetable timetable, AllSeries allSeries, PollBook book, RoundRecipients recipients) {
        this.meetings = meetings;
        this.timetable = timetable;
        this.allSeries = allSeries;
        this.book = book;
        this.recipients = recipients;
    }

    /** What came of it. */
    sealed interface Result {
        /** @param letters to networks that have an address */
        record Asked(long poll, int letters) implements Result {}

        /** The meeting is cancelled or over, or a poll on it is still open. */
        record NotPossible() implements Result {}
    }

    /** Dates and words of a poll. */
    record Offers(List<OfferedDate.Offer> dates, String words, LocalDate answerBy) {}

    @Transactional
    Result offer(MeetingId id, Offers offers, String who, Instant now) {
        // of two who offer at once, the second finds the poll of the first
        meetings.lock(id);
        MeetingCard meeting = timetable.card(id);
        if (!isPossible(meeting, now) || book.hasOpen(id)) {
            return new Result.NotPossible();
        }
        Series series = allSeries.get(meeting.seriesId());
        DatePoll poll = book.enter(new DatePoll(id, offers.words(), offers.answerBy(), who, now));
        List<OfferedDate> dates = offers.dates().stream()
                .sorted(Comparator.comparing(OfferedDate.Offer::day))
                .map(offer -> book.enter(new OfferedDate(poll, offer)))
                .toList();
        List<Addressee> asked =
                recipients.members(series.id(), now.atZone(series.zone()).toLocalDate());
        return new Result.Asked(poll.id(), book.write(new PollMail.Common(series, meeting, poll, dates), asked, now));
    }

    static boolean isPossible(MeetingCard meeting, Instant now) {
        return !meeting.cancelled() && !meeting.isOver(now);
    }
}
