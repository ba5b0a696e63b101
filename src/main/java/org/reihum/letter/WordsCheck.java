package org.reihum.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.validation.BindingResult;

/** Refuses a placeholder that nobody knows, at the field in which it stands, with those that there are. */
final class WordsCheck {

    private WordsCheck() {}

    static void check(WordsForm form, BindingResult errors, Locale language) {
        String known = Arrays.stream(Placeholder.values())
                .map(one -> one.typed(language))
                .collect(Collectors.joining(" "));
        form.unknownPlaceholders().forEach((field, unknown) -> {
            Object[] words = {String.join(" ", unknown), known};
            errors.rejectValue(field, "letter.placeholder.unknown", words, null);
        });
    }
}
