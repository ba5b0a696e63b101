package org.reihum.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The organisers' words for letters, in one language. Each may be empty, and each may hold {@link Placeholder}s.
 *
 * @param inviters persons, houses and initiatives, in the order in which they are named
 * @param purpose what the meeting is for
 * @param directions how to get there, beyond what is known of the house; and where to sleep
 * @param notes what else is to be known
 * @param signOff greeting and signature
 * @param funding the sentence of whoever pays
 * @param privacy who is responsible for the data of those invited, and where more about it stands
 */
public record LetterWords(
        List<String> inviters,
        String purpose,
        String directions,
        String notes,
        String signOff,
        String funding,
        String privacy) {

    public static final LetterWords NONE = new LetterWords(List.of(), "", "", "", "", "", "");

    /** These words, and where there are none, those below. */
    LetterWords over(LetterWords below) {
        return new LetterWords(
                inviters.isEmpty() ? below.inviters : inviters,
                either(purpose, below.purpose),
                either(directions, below.directions),
                either(notes, below.notes),
                either(signOff, below.signOff),
                either(funding, below.funding),
                either(privacy, below.privacy));
    }

    private static String either(String words, String below) {
        return words.isBlank() ? below : words;
    }

    /** With values in place of the placeholders; what stands in a value is left as it is. */
    public LetterWords filled(Filling values) {
        return each(values::in);
    }

    private LetterWords each(UnaryOperator<String> change) {
        return new LetterWords(
                inviters.stream().map(change).toList(),
                change.apply(purpose),
                change.apply(directions),
                change.apply(notes),
                change.apply(signOff),
                change.apply(funding),
                change.apply(privacy));
    }

    /** By the name of the field. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("inviters", String.join("\n", inviters));
        texts.put("purpose", purpose);
        texts.put("directions", directions);
        texts.put("notes", notes);
        texts.put("signOff", signOff);
        texts.put("funding", funding);
        texts.put("privacy", privacy);
        return texts;
    }

    /** "A, B und C". */
    public String invitersInLine(Locale locale) {
        int last = inviters.size() - 1;
        return last < 1
                ? String.join("", inviters)
                : String.join(", ", inviters.subList(0, last)) + and(locale) + inviters.get(last);
    }

    /** Whether several invite, as far as the words tell: one line may name two. */
    public boolean severalInvite() {
        return inviters.size() > 1 || inviters.stream().anyMatch(line -> line.matches(".*(,| und | and | & ).*"));
    }

    private static String and(Locale locale) {
        return locale.getLanguage().equals("de") ? " und " : " and ";
    }
}
