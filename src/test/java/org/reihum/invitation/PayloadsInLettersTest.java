package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.reihum.ical.Attendee;
import org.reihum.ical.CalendarLint;
import org.reihum.ical.ItipMessages;
import org.reihum.ical.Organizer;
import org.reihum.ical.ParticipationStatus;
import org.reihum.letter.LetterWords;
import org.reihum.letter.Wordings;
import org.reihum.letter.WordsForm;
import org.reihum.mail.Letter;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.meeting.Timetable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * What people type is data: 300 things that look like templates, mark-up or formats, in every field that a letter shows,
 * stand in the letter as they were typed, in the HTML part, in the plain part and in the calendar.
 */
// the letters are the same on every database
@DisabledIfSystemProperty(named = "reihum.test.database", matches = "postgresql")
@DatabaseTest
class PayloadsInLettersTest {

    private static final List<String> CALCULATED = List.of(
            "7*7",
            "T(java.lang.Runtime).getRuntime().exec('id')",
            "T(java.lang.System).exit(1)",
            "new java.util.Date()",
            "@environment.getProperty('user.home')",
            "#ctx.variables",
            "letter.words().signOff()",
            "''.class.forName('java.lang.Runtime')",
            "self.__init__.__globals__",
            "config",
            "request.session",
            "\"a\" + \"b\"",
            "1; drop table person",
            "meeting.uid()",
            "#root");

    /** What template languages, formats and shells put around something that is to be calculated; %s is the place. */
    private static final List<String> AROUND = List.of(
            "${%s}",
            "*{%s}",
            "#{%s}",
            "@{%s}",
            "~{%s}",
            "[[${%s}]]",
            "[(${%s})]",
            "__${%s}__",
            "__${__${%s}__}__",
            "{{%s}}",
            "{{{%s}}}",
            "{%% %s %%}",
            "<%%= %s %%>",
            "<# %s #>",
            "#set($x = %s)$x",
            "$!{%s}",
            "|${%s}|");

    private static final List<String> AS_THEY_ARE = List.of(
            "{0}",
            "{0,choice,0#a|1#b}",
            "{1,number,#.##}",
            "'{0}'",
            "it''s {2}",
            "%s",
            "%n%n%n",
            "%1$s %d %x",
            "\\u0041",
            "\\n",
            "$1 $& \\1",
            "{{",
            "}}",
            "{{{{}}}}",
            "{{Stadt",
            "{{ S t a d t }}",
            "[# th:text=\"x\"]",
            "[/]",
            "[(#{invitation.letter.agenda})]",
            "/*[[${x}]]*/",
            "<!--/*--> <b>x</b> <!--*/-->",
            "th:utext=\"${x}\"",
            "<th:block th:text=\"${1}\"></th:block>",
            "<b>fett</b>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</td></tr></table></body>",
            "<style>*{display:none}</style>",
            "&lt;b&gt;",
            "&amp;amp;",
            "&#x3c;b&#x3e;",
            "&nbsp;",
            "<![CDATA[x]]>",
            "<!--[if mso]>x<![endif]-->",
            "--",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1)",
            "BEGIN:VEVENT",
            "END:VCALENDAR",
            "ATTENDEE:mailto:a@example.org",
            ";,:\\\"",
            "\\,\\;\\n",
            "\u202eumgekehrt\u202c",
            "\u200bunsichtbar\u200d\ufeff",
            "\ud83d\ude80\ud83c\udde9\ud83c\uddea",
            "e\u0301\u0308",
            "\u0130\u0131\u017f\ufb01",
            "\u4e2d\u6587 \u0627\u0644\u0639");

    /** What a calendar reads as the second character, or as a line end (RFC 5545 3.3.11). */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\,;nN])");

    @Autowired
    Season season;

    @Autowired
    LetterDraft draft;

    @Autowired
    LetterWriter writer;

    @Autowired
    Wordings wordings;

    @Autowired
    Timetable timetable;

    @Autowired
    Validator validator;

    @Autowired
    JdbcClient jdbc;

    Series series;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        season.letterhead();
        Season.Home fellbach = season.home("Fellbach");
        series = season.series("Runde", true, fellbach);
        meeting = season.meeting(series, Season.details(fellbach, Season.DAY, season.room(fellbach, 20)));
        jdbc.sql("update agenda_item set kind = 'REPORT_ROUND' where position = 1")
                .update();
    }

    static List<String> payloads() {
        Set<String> all = new LinkedHashSet<>(AS_THEY_ARE);
        AROUND.forEach(around -> CALCULATED.forEach(inner -> all.add(around.formatted(inner))));
        return List.copyOf(all);
    }

    private static LetterWords everyField(String payload) {
        return new LetterWords(
                List.of("w1" + payload),
                "w2" + payload,
                "w3" + payload,
                "w4" + payload,
                "w5" + payload,
                "w6" + payload,
                "w7" + payload);
    }

    /** Into every other text that a letter shows, past the forms: what they refuse may still come from an import. */
    private void enter(String payload) {
        jdbc.sql("update series set name = :p, contact_name = :q")
                .param("p", "v1" + payload)
                .param("q", "v2" + payload)
                .update();
        jdbc.sql("update meeting set topic = :p").param("p", "v3" + payload).update();
        jdbc.sql("update agenda_item set title = :p, speaker = :q")
                .param("p", "v4" + payload)
                .param("q", "v5" + payload)
                .update();
        jdbc.sql("update venue set name = :p, address = :q, directions = :r")
                .param("p", "v6" + payload)
                .param("q", "v7" + payload)
                .param("r", "v8" + payload)
                .update();
        jdbc.sql("update room set name = :p").param("p", "v9" + payload).update();
        jdbc.sql("update place set name = :p").param("p", "va" + payload).update();
        jdbc.sql("update network set short_name = :p")
                .param("p", "vb" + payload)
                .update();
    }

    private static final List<String> IN_ALL_PARTS = Stream.of(
                    Stream.of("w1", "w2", "w3", "w4", "w5", "w6", "w7"),
                    Stream.of("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "va", "vb"),
                    Stream.of("nt", "nl"))
            .flatMap(fields -> fields)
            .toList();

    @Test
    void threeHundredPayloadsInEveryFieldStandInTheLetterAsTheyWereTyped() {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(300);
        enter("harmlos");
        long tags = tags(html(letter("harmlos", Locale.GERMAN)));
        List<String> wrong = new ArrayList<>();
        for (String payload : payloads) {
            enter(payload);
            for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                LetterFacts letter = letter(payload, language);
                String text = writer.text(letter);
                String html = html(letter);
                String read = HtmlUtils.htmlUnescape(html);
                String entry = calendar(letter, text);
                for (String field : IN_ALL_PARTS) {
                    String literal = field + payload;
                    check(wrong, "plain", field, payload, text.contains(literal));
                    check(wrong, "HTML", field, payload, read.contains(literal));
                    check(wrong, "calendar", field, payload, entry.contains(literal));
                }
                check(wrong, "HTML", "tags", payload, tags(html) == tags);
                check(wrong, "subject", "v1", payload, writer.subject(letter).contains("v1" + payload));
            }
        }
        System.out.printf(
                "payloads in letters: payloads=%d fields=%d letters=%d wrong=%d%n",
                payloads.size(), IN_ALL_PARTS.size(), 2 * payloads.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, String part, String field, String payload, boolean right) {
        if (!right) {
            wrong.add(part + " " + field + " " + payload);
        }
    }

    private LetterFacts letter(String payload, Locale language) {
        season.write(series, Locale.GERMAN, everyField(payload));
        season.write(meeting, Locale.ENGLISH, everyField(payload));
        MeetingCard card = timetable.card(meeting);
        var name = new PersonName(FormOfAddress.MS, "nt" + payload, "Kim", "nl" + payload);
        return draft.sample(name, language, card, wordings.of(card).in(language));
    }

    private String html(LetterFacts letter) {
        return writer.html(letter);
    }

    private static long tags(String html) {
        return html.chars().filter(c -> c == '<').count();
    }

    private static String calendar(LetterFacts letter, String text) {
        MeetingCard card = letter.meeting().meeting();
        var entry = CalendarEntries.entry(card, letter.meeting().locale(), text, letter.link(), Instant.EPOCH);
        byte[] part = new ItipMessages()
                .request(
                        entry,
                        new Organizer("Reihum", "reihum@example.org"),
                        new Attendee("Kim", "kim@example.org", ParticipationStatus.NEEDS_ACTION, true));
        assertThat(CalendarLint.problems(part)).isEmpty();
        String unfolded = new String(part, StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(unfolded.lines().filter("BEGIN:VEVENT"::equals)).hasSize(1);
        assertThat(unfolded.lines()).noneMatch(line -> line.startsWith("Bcc"));
        return ESCAPED.matcher(unfolded)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(escaped.group(1).equalsIgnoreCase("n") ? "\n" : escaped.group(1)));
    }

    @Test
    void whatLooksLikeAPlaceholderIsRefusedBeforeItGetsThere() {
        assertThat(payloads().stream().filter(payload -> payload.matches(".*\\{\\{[^{}]*}}.*")))
                .isNotEmpty()
                .allSatisfy(payload -> assertThat(new WordsForm(payload, "", "", "", "", "", "").unknownPlaceholders())
                        .isNotEmpty());
    }

    @Test
    void controlCharactersAreRefusedAtTheFieldAndDroppedBeforeALetterLeaves() {
        for (String payload : List.of(
                "a\rBcc: b@example.org", "a\u0000b", "a\u001b[31mb", "a\u0008b", "a\u0085b", "a\u007fb", "a\u000bb")) {
            var form = new WordsForm(payload, payload, payload, payload, payload, payload, payload);
            assertThat(validator.validate(form)).as(payload).hasSize(7);
        }
        jdbc.sql("update series set name = :p")
                .param("p", "Runde\r\nBcc: b@example.org")
                .update();

        LetterFacts letter = letter("harmlos", Locale.GERMAN);
        var posted = new Letter(
                "p",
                "s",
                "Kim",
                "kim@example.org",
                writer.subject(letter),
                writer.text(letter),
                html(letter),
                Optional.empty(),
                Optional.empty());

        assertThat(posted.subject()).doesNotContain("\r", "\n");
        assertThat(calendar(letter, posted.text())).contains("Bcc: b@example.org");
    }
}
