package org.reihum.planning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reihum.meeting.MeetingId;

/** A turn as forms name it: a meeting on the calendar, or a line of the draft. */
public sealed interface TurnRef {

    /** A turn that is released. */
    record OfMeeting(MeetingId id) implements TurnRef {
        @Override
        public String key() {
            return "meeting:" + id.value();
        }
    }

    /** A turn that is on the drawing board only. */
    record OfDraft(long plan, int position) implements TurnRef {
        @Override
        public String key() {
            return "draft:" + plan + ":" + position;
        }
    }

    Pattern KEY = Pattern.compile("meeting:(\\d{1,18})|draft:(\\d{1,18}):(\\d{1,4})");

    String key();

    static TurnRef of(MeetingId meeting) {
        return new OfMeeting(meeting);
    }

    static TurnRef of(DraftTurns.DraftTurn turn) {
        return new OfDraft(turn.plan().id(), turn.line().position());
    }

    static Optional<TurnRef> read(String key) {
        Matcher turn = KEY.matcher(key);
        if (!turn.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                turn.group(1) != null
                        ? new OfMeeting(new MeetingId(Long.parseLong(turn.group(1))))
                        : new OfDraft(Long.parseLong(turn.group(2)), Integer.parseInt(turn.group(3))));
    }
}
