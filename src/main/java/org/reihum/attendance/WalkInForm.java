package org.reihum.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/** Someone at the door who is not on the list. */
record WalkInForm(
        @Size(max = 100, message = LONG) @Pattern(regexp = ONE_LINE, message = LINE) @Nullable
        String firstName,

        @NotBlank(message = "{attendance.walkIn.missing}")
        @Size(max = 150, message = LONG)
        @Pattern(regexp = ONE_LINE, message = LINE)
        @Nullable
        String lastName,

        @Size(max = 200, message = LONG) @Pattern(regexp = ONE_LINE, message = LINE) @Nullable
        String organisation,

        @Nullable Long network) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINE = "{attendance.walkIn.line}";
    private static final String LONG = "{attendance.walkIn.long}";

    static WalkInForm empty() {
        return new WalkInForm("", "", "", null);
    }

    Attendee attendee() {
        return Attendee.walkIn(
                text(firstName), text(lastName), text(organisation), network == null ? null : new NetworkId(network));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
