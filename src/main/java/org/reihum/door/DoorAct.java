package org.reihum.door;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;

/**
 * What a helper did, as the device sends it. All but the kind may be missing.
 *
 * @param nonce names this act, however often it is sent; null from a page without script, which sends nothing again
 * @param code scanned or typed, instead of the person
 * @param attendance what is taken back; or by {@code undoes}, the nonce of the act, when the device never heard its number;
 *     or by the person
 * @param signature the path of an SVG in a box of 300 by 100
 * @param at by the clock of the device
 */
record DoorAct(
        @Pattern(regexp = NONCE) @Nullable String nonce,
        @Nullable Kind act,
        @Nullable Long person,
        @Size(max = 200) @Nullable String code,
        @Line(max = 100) @Nullable String firstName,
        @Line(max = 150) @Nullable String lastName,
        @Line(max = 200) @Nullable String organisation,
        @Nullable Long attendance,
        @Pattern(regexp = NONCE) @Nullable String undoes,
        @Nullable Boolean online,
        @Pattern(regexp = "M[ML0-9 ]{2,7999}") @Nullable String signature,
        @Nullable Instant at) {

    private static final String NONCE = "[A-Za-z0-9-]{8,40}";

    enum Kind {
        IN,
        WALK_IN,
        OUT,
        EXCUSED
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean isOnline() {
        return online != null && online;
    }
}
