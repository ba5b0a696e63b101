package org.reihum.invitation;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingText;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a digest into words. Organisers read German. */
@Component
class DigestWriter {

    private static final int MOST_NAMES = 12;

    private final Timetable timetable;
    private final GuestList guests;
    private final Letterheads letterheads;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    DigestWriter(
            Timetable timetable,
            GuestList guests,
            Letterheads letterheads,
            ITemplateEngine templates,
            MessageSource messages) {
        this.timetable = timetable;
        this.guests = guests;
        this.letterheads = letterheads;
        this.templates = templates;
        this.messages = messages;
    }

    Digest digest(Series series, List<Happenings.Told> news) {
        Map<MeetingId, Map<Happening, List<String>>> byMeeting = new LinkedHashMap<>();
        news.forEach(one -> byMeeting
                .computeIfAbsent(one.meeting(), meeting -> new EnumMap<>(Happening.class))
                .computeIfAbsent(one.what(), what -> new ArrayList<>())
                .add(one.name()));
        List<Digest.Part> parts = byMeeting.entrySet().stream()
                .map(meeting -> part(timetable.card(meeting.getKey()), meeting.getValue()))
                .toList();
        return new Digest(series.name(), say("subject", series.name(), news.size()), parts);
    }

    private Digest.Part part(MeetingCard meeting, Map<Happening, List<String>> news) {
        MeetingText text = meeting.text(Locale.GERMAN);
        GuestList.Counts now = guests.counts(meeting.id());
        return new Digest.Part(
                say("meeting", meeting.number(), text.town(), text.day()),
                URI.create(letterheads.inForce().baseUrl() + "/desk/meetings/"
                        + meeting.id().value()),
                say("counts", now.expected() + now.companions(), now.waiting(), now.tentative(), now.open()),
                news.entrySet().stream()
                        .map(line -> say(line.getKey().name(), line.getValue().size(), names(line.getValue())))
                        .toList());
    }

    private String names(List<String> all) {
        int more = all.size() - MOST_NAMES;
        return more <= 1 ? String.join(", ", all) : say("more", String.join(", ", all.subList(0, MOST_NAMES)), more);
    }

    private String say(String key, Object... words) {
        return messages.getMessage("invitation.digest." + key, words, Locale.GERMAN);
    }

    String html(Digest digest) {
        return templates.process("invitation/digest-letter", context(digest));
    }

    String text(Digest digest) {
        return templates
                        .process("invitation/digest-letter.txt", context(digest))
                        .strip() + "\n";
    }

    private static Context context(Digest digest) {
        var context = new Context(Locale.GERMAN);
        context.setVariable("digest", digest);
        return context;
    }
}
