package org.reihum.letter;

import java.util.EnumMap;
import java.util.Map;
import org.reihum.meeting.MeetingText;
import org.reihum.network.PersonName;

/**
 * What stands in place of the placeholders in one letter. All are put in at once, so a value that looks like a
 * placeholder stays as it is; those without a value vanish.
 */
public final class Filling {

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    private Filling() {}

    /** For letters that are about no meeting. */
    public static Filling of(String series) {
        return new Filling().with(Placeholder.SERIES, series);
    }

    /** In the words of that language. */
    public static Filling of(MeetingText meeting) {
        return of(meeting.meeting().series())
                .with(Placeholder.CITY, meeting.town())
                .with(Placeholder.DATE, meeting.date())
                .with(Placeholder.TIME, meeting.hours())
                .with(Placeholder.VENUE, meeting.where())
                .with(Placeholder.NUMBER, String.valueOf(meeting.meeting().number()))
                .with(Placeholder.HOST, meeting.meeting().host())
                .with(Placeholder.TOPIC, meeting.meeting().topic())
                .with(Placeholder.DEADLINE, meeting.answerBy());
    }

    /** The same, to that person. */
    public Filling to(PersonName person, String greeting) {
        return with(Placeholder.SALUTATION, greeting)
                .with(Placeholder.FIRST_NAME, person.firstName())
                .with(Placeholder.LAST_NAME, person.lastName());
    }

    private Filling with(Placeholder placeholder, String value) {
        var more = new Filling();
        more.values.putAll(values);
        more.values.put(placeholder, value);
        return more;
    }

    /** The text with these values; what is no placeholder stays as it was typed. */
    public String in(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        var filled = new StringBuilder();
        var braces = Placeholder.BRACES.matcher(text);
        int end = 0;
        while (braces.find()) {
            String literal = braces.group();
            filled.append(text, end, braces.start())
                    .append(Placeholder.named(braces.group(1)).map(this::value).orElse(literal));
            end = braces.end();
        }
        return filled.append(text, end, text.length()).toString();
    }

    String value(Placeholder placeholder) {
        return values.getOrDefault(placeholder, "");
    }
}
