package org.reihum.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Someone who was there without being on the closed list or in the register, and how that came out. */
record LateWalkInForm(
        @Size(max = 100, message = LONG) @Pattern(regexp = ONE_LINE, message = LINE) @Nullable
        String firstName,

        @NotBlank(message = "{attendance.walkIn.missing}")
        @Size(max = 150, message = LONG)
        @Pattern(regexp = ONE_LINE, message = LINE)
        @Nullable
        String lastName,

        @Size(max = 200, message = LONG) @Pattern(regexp = ONE_LINE, message = LINE) @Nullable
        String organisation,

        @NotBlank(message = "{attendance.correct.reason.missing}")
        @Size(max = Correcting.LONGEST_REASON, message = LONG)
        @Pattern(regexp = ONE_LINE, message = LINE)
        @Nullable
        String why) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINE = "{attendance.walkIn.line}";
    private static final String LONG = "{attendance.walkIn.long}";

    static LateWalkInForm empty() {
        return new LateWalkInForm("", "", "", "");
    }

    Attendee attendee() {
        return Attendee.walkIn(text(firstName), text(lastName), text(organisation), null);
    }

    String reason() {
        return text(why);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
