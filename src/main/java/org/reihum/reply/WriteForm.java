package org.reihum.reply;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Lines;

/** What an organiser writes back. */
record WriteForm(
        @NotBlank(message = "{reply.write.missing}") @Lines(max = 10_000)
        String text) {

    WriteForm(@Nullable String text) {
        this.text = Input.tidy(text);
    }

    static WriteForm empty() {
        return new WriteForm("");
    }
}
