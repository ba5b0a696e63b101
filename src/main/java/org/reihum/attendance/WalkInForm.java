package org.reihum.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/** Someone at the door who is not on the list. */
record WalkInForm(
        @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") @Nullable
        String firstName,

        @NotBlank @Size(max = 150) @Pattern(regexp = "\\P{Cntrl}*") @Nullable
        String lastName,

        @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Nullable
        String organisation,

        @Nullable Long network) {

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
