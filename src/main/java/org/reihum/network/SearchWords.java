package org.reihum.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed into a search field: words that must all occur in a line, in any order and case. Words beyond the
 * eighth do not count.
 */
public final class SearchWords {

    private static final int MOST_WORDS = 8;

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    /** Without the comma of "Stichtag, Olga", and without control characters: PostgreSQL takes no NUL. */
    public static SearchWords in(String text) {
        return new SearchWords(Stream.of(Input.tidy(text).split("[\\s\\p{Cc}]+"))
                .map(word -> word.length() > 1 && word.endsWith(",") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** An SQL condition: each word occurs in that expression. Not to be asked for when there is no word. */
    public String occurIn(String expression) {
        return eachHolds(like -> "lower(" + expression + ") " + like);
    }

    /**
     * An SQL condition: for each word holds what is made of it. Not to be asked for when there is no word.
     *
     * @param condition of what a text in small letters is to be followed by, "like …", to hold the word
     */
    public String eachHolds(UnaryOperator<String> condition) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> "(" + condition.apply("like lower(:word" + i + ") escape '!'") + ")")
                .collect(Collectors.joining(" and "));
    }

    /** The values of that condition. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return parameters;
    }
}
