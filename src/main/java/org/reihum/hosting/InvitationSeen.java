package org.reihum.hosting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.InvitationLetters;
import org.reihum.meeting.MeetingCard;
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

    /** Names of the files that go along. */
    List<String> files(MeetingId meeting) {
        return letters.attachments(timetable.card(meeting)).stream()
                .map(file -> file.name().value())
                .toList();
    }

    /** Of both languages, with subject and files: a host consents to all that goes out. */
    String fingerprint(MeetingId id) {
        MeetingCard meeting = timetable.card(id);
        String both = letters.subject(meeting, Locale.GERMAN)
                + letter(id, Locale.GERMAN)
                + letters.subject(meeting, Locale.ENGLISH)
                + letter(id, Locale.ENGLISH)
                + letters.attachments(meeting);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
