package org.reihum.network;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ground that is set for several people at once; it is only one when it can be shown, so a note belongs to it.
 *
 * @param newGround the name of a {@link MailGround}, or {@link PeopleFilter#NO_GROUND} to take it away
 */
public record GroundForm(
        @Pattern(regexp = "NONE|MEMBER|CONTRACT|CONSENT|PUBLIC_FUNCTION", message = "{network.input.choose}")
        String newGround,

        @NotBlank(message = "{network.ground.note.missing}") @Line(max = 200)
        String note) {

    public GroundForm(@Nullable String newGround, @Nullable String note) {
        this.newGround = Input.tidy(newGround);
        this.note = Input.tidy(note);
    }

    public static GroundForm empty() {
        return new GroundForm(null, null);
    }

    /** Empty: none. Only of a form without errors. */
    public Optional<MailGround> ground() {
        return newGround.equals(PeopleFilter.NO_GROUND) ? Optional.empty() : Optional.of(MailGround.valueOf(newGround));
    }
}
