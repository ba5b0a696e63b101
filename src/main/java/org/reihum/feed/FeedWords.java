package org.reihum.feed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.Answer;
import org.reihum.invitation.OwnMeeting;
import org.reihum.invitation.Seat;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the text of a calendar entry. */
@Component
class FeedWords {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    FeedWords(MessageSource messages) {
        this.messages = messages;
    }

    String word(String key, Locale locale, Object... values) {
        return messages.getMessage("feed." + key, values, locale);
    }

    /** Topic and host, and that it is provisional. */
    String about(MeetingCard meeting, Locale locale) {
        return String.join("\n", linesAbout(meeting, locale));
    }

    private List<String> linesAbout(MeetingCard meeting, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (!meeting.topic().isBlank()) {
            lines.add(meeting.topic());
        }
        lines.add(word("text.host", locale, meeting.host()));
        if (meeting.state() == MeetingState.PROVISIONAL) {
            lines.add(word("text.provisional", locale));
        }
        return lines;
    }

    /** How the person's answer stands, and the link of who takes part by it; never the personal link, which outlives the day. */
    String own(OwnMeeting own, Locale locale, LocalDate today) {
        MeetingCard meeting = own.meeting();
        LocalDate day = meeting.day();
        boolean over = day == null || day.isBefore(today);
        List<String> lines = new ArrayList<>();
        if (over || meeting.cancelled()) {
            // nothing is asked any more and no seat is kept
            lines.addAll(given(own, locale));
        } else {
            lines.add(standing(own, locale));
            if (own.companions() > 0 && own.seat() != Seat.NONE) {
                lines.add(word("own.companions", locale, own.companions()));
            }
            own.onlineLink().ifPresent(link -> lines.add(word("own.online", locale, link)));
            lines.add(word("own.change", locale));
        }
        lines.addAll(linesAbout(meeting, locale));
        return String.join("\n", lines);
    }

    private List<String> given(OwnMeeting own, Locale locale) {
        return own.answer() == Answer.OPEN ? List.of() : List.of(word("own." + own.answer(), locale));
    }

    private String standing(OwnMeeting own, Locale locale) {
        if (own.offeredUntil().isPresent()) {
            var until = own.offeredUntil().get().atZone(own.meeting().zone());
            return word("own.OFFERED", locale, MeetingText.shortDay(until.toLocalDate(), locale), HOURS.format(until));
        }
        if (own.toBeConfirmed()) {
            return word("own.CONFIRM", locale);
        }
        return word(
                switch (own.seat()) {
                    case WAITING -> "own.WAITING";
                    case SEATED -> "own.SEATED";
                    case NONE -> "own." + own.answer();
                },
                locale);
    }
}
