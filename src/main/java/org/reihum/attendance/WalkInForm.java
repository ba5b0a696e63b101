package org.reihum.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/**
 * Someone who came without being on the list.
 *
 * @param why the list is changed, where it is closed
 * @param nonce of the page: pressed twice it enters one person
 */
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

        @Nullable Long network,

        @NotBlank(message = "{attendance.correct.reason.missing}", groups = Late.class)
        @Size(max = Correcting.LONGEST_REASON, message = LONG)
        @Pattern(regexp = ONE_LINE, message = LINE)
        @Nullable
        String why,

        @Nullable UUID nonce) {

    private static final String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*";
    private static final String LINE = "{attendance.walkIn.line}";
    private static final String LONG = "{attendance.walkIn.long}";

    /** On a closed list. */
    interface Late {}

    static WalkInForm empty() {
        return new WalkInForm("", "", "", null, "", UUID.randomUUID());
    }

    Attendee attendee() {
        return Attendee.walkIn(
                text(firstName), text(lastName), text(organisation), network == null ? null : new NetworkId(network));
    }

    String reason() {
        return text(why);
    }

    /** The same when the same is sent again; somebody else on the same page, after going back to it, is another. */
    @Nullable
    String act() {
        return nonce == null
                ? null
                : UUID.nameUUIDFromBytes((nonce + attendee().toString()).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
