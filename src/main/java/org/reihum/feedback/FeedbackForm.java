package org.reihum.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Three questions, each of which may be left open. */
record FeedbackForm(
        @Min(value = 1, message = RANGE) @Max(value = 5, message = RANGE) @Nullable
        Integer overall,

        @Size(max = 2000, message = LONG) @Pattern(regexp = LINES, message = CONTROL) @Nullable
        String good,

        @Size(max = 2000, message = LONG) @Pattern(regexp = LINES, message = CONTROL) @Nullable
        String better) {

    private static final String RANGE = "{feedback.overall.range}";
    private static final String LONG = "{feedback.long}";
    private static final String CONTROL = "{feedback.control}";
    private static final String LINES = "[\\P{Cc}\\r\\n\\t]*";

    static FeedbackForm empty() {
        return new FeedbackForm(null, "", "");
    }

    boolean saysNothing() {
        return overall == null && text(good).isEmpty() && text(better).isEmpty();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
