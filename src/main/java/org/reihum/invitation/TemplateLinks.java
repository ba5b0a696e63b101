package org.reihum.invitation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingText;

/**
 * Links that fill in the form for a new entry on the calendar pages of Google and Microsoft. Such an entry has no UID of
 * ours: it never moves with the meeting, and nobody answers by it.
 */
record TemplateLinks(MeetingText text, LocalDate day) {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    public URI google() {
        MeetingCard meeting = text.meeting();
        return address(
                "https://calendar.google.com/calendar/render",
                Map.of(
                        "action", "TEMPLATE",
                        "text", text.title(),
                        "dates", basic(meeting.beginsAt()) + "/" + basic(meeting.endsAt()),
                        "ctz", meeting.zone().getId(),
                        "location", text.whereExactly()));
    }

    /** It knows no time zones: the moments are given with their distance from UTC. */
    public URI outlook() {
        MeetingCard meeting = text.meeting();
        return address(
                "https://outlook.live.com/calendar/0/deeplink/compose",
                Map.of(
                        "path", "/calendar/action/compose",
                        "rru", "addevent",
                        "subject", text.title(),
                        "startdt", moment(meeting.beginsAt()),
                        "enddt", moment(meeting.endsAt()),
                        "location", text.whereExactly()));
    }

    private String basic(LocalTime time) {
        return BASIC.format(day.atTime(time));
    }

    private String moment(LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(time).atZone(text.meeting().zone()));
    }

    private static URI address(String base, Map<String, String> values) {
        return URI.create(new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&", base + "?", "")));
    }

    /** Microsoft's page shows a plus sign where a blank was meant. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
