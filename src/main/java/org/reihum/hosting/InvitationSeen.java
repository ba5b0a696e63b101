package org.reihum.hosting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.reihum.invitation.InvitationLetters;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.springframework.stereotype.Component;

/** The invitation of a meeting as its host sees it, and by what one knows whether it is still the same. */
@Component
class InvitationSeen {

    private final Timetable timetable;
    private final InvitationLetters letters;

    InvitationSeen(Timetable timetable, InvitationLetters letters) {
        this.timetable = timetable;
        this.letters = letters;
    }

    /** A whole HTML document. */
    String letter(MeetingId meeting, Locale locale) {
        return letters.html(timetable.card(meeting), locale);
    }

    /** Of both languages: a host consents to all that goes out. */
    String fingerprint(MeetingId meeting) {
        String both = letter(meeting, Locale.GERMAN) + letter(meeting, Locale.ENGLISH);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
