package org.reihum.letter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is typed for the letters of a series or a meeting, in one language.
 *
 * @param inviters one a line
 */
public record WordsForm(
        @Size(max = 2000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String inviters,

        @Size(max = 4000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String purpose,

        @Size(max = 4000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String directions,

        @Size(max = 4000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String notes,

        @Size(max = 1000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String signOff,

        @Size(max = 1000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String funding,

        @Size(max = 2000, message = "{letter.form.long}") @Pattern(regexp = LINES, message = "{letter.form.lines}")
        String privacy) {

    private static final String LINES = "[\\P{Cc}\\n\\t]*";

    public WordsForm(
            @Nullable String inviters,
            @Nullable String purpose,
            @Nullable String directions,
            @Nullable String notes,
            @Nullable String signOff,
            @Nullable String funding,
            @Nullable String privacy) {
        this.inviters = lines(inviters);
        this.purpose = lines(purpose);
        this.directions = lines(directions);
        this.notes = lines(notes);
        this.signOff = lines(signOff);
        this.funding = lines(funding);
        this.privacy = lines(privacy);
    }

    /** Browsers end lines with two characters. */
    private static String lines(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    static WordsForm of(LetterWords words) {
        return new WordsForm(
                String.join("\n", words.inviters()),
                words.purpose(),
                words.directions(),
                words.notes(),
                words.signOff(),
                words.funding(),
                words.privacy());
    }

    public LetterWords words() {
        List<String> named = inviters.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new LetterWords(named, purpose, directions, notes, signOff, funding, privacy);
    }

    /** What is typed that looks like a placeholder and is none, by the field in which it stands. */
    Map<String, List<String>> unknownPlaceholders() {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        words().texts().forEach((field, text) -> unknown.put(field, Placeholder.unknown(text)));
        unknown.values().removeIf(List::isEmpty);
        return unknown;
    }

    /** The language that an address names; German, when it names none that letters are written in. */
    public static Locale language(@Nullable String named) {
        return "en".equals(named) ? Locale.ENGLISH : Locale.GERMAN;
    }
}
