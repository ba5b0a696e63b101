package org.reihum.invitation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reihum.meeting.MeetingText;
import org.springframework.context.MessageSource;

/** The sentences of a letter that depend on why it is written and on how things stand. */
record LetterLines(MessageSource messages, LetterFacts letter) {

    /** Why we write, how it stands, and who comes along: one paragraph each. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        Standing standing = letter.standing();
        lines.add(say(
                "opening." + letter.kind(),
                letter.words().invitersInLine(letter.meeting().locale()),
                letter.meeting().title(),
                standing.other(),
                letter.contact().name(),
                letter.contact().email(),
                inviting()));
        if (standing.missedBefore()) {
            lines.add(say("missedBefore"));
        }
        if (letter.kind().saysHowItStands(standing)) {
            lines.add(say("standing." + standing.key(letter.now()), standing.place(), until()));
            if (standing.bringsOthers()) {
                lines.add(say("companions", standing.companions()));
            }
        }
        return lines;
    }

    /** 0: we; 1: one; 2: several. */
    private int inviting() {
        if (letter.words().inviters().isEmpty()) {
            return 0;
        }
        return letter.words().severalInvite() ? 2 : 1;
    }

    /** What the person is asked, and until when. */
    String please() {
        boolean seatAtStake = letter.kind() == LetterKind.OFFERED || letter.kind() == LetterKind.CONFIRM_AGAIN;
        boolean inTime =
                letter.standing().until().filter(letter.now()::isBefore).isPresent();
        String by = seatAtStake && inTime ? until() : answerBy();
        return by.isEmpty() ? say("please") : say("please.by", by);
    }

    private String answerBy() {
        MeetingText meeting = letter.meeting();
        return Answering.isLate(meeting.meeting(), letter.now()) ? "" : meeting.answerBy();
    }

    /** "Mo., 30. November, 14:00 Uhr", where the meeting takes place; empty when there is no end. */
    private String until() {
        return letter.standing().until().map(this::moment).orElse("");
    }

    private String moment(Instant time) {
        Locale locale = letter.meeting().locale();
        String pattern = locale.getLanguage().equals("de") ? "EE, d. MMMM, HH:mm 'Uhr'" : "EEE, d MMMM, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(time.atZone(letter.meeting().meeting().zone()));
    }

    private String say(String key, Object... words) {
        return messages.getMessage(
                "invitation.letter." + key, words, letter.meeting().locale());
    }
}
