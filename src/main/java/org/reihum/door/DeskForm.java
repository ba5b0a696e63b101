package org.reihum.door;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;

/** A desk at the door that is to get a link. */
record DeskForm(
        @NotBlank(message = "{door.desk.name.missing}") @Line(max = 60) @Nullable
        String name,

        @Nullable Boolean signature) {

    boolean signs() {
        return signature != null && signature;
    }

    String stripped() {
        return name == null ? "" : name.strip();
    }
}
