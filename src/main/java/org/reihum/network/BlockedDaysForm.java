package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when a network can not host, and why; a single day needs no last day. */
record BlockedDaysForm(
        @NotNull(message = "{network.missing.day}") @Nullable
        LocalDate from,

        @Nullable LocalDate to,

        @NotBlank(message = "{network.missing.reason}") @Line(max = 200)
        String reason) {

    BlockedDaysForm(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason) {
        this.from = from;
        this.to = to;
        this.reason = tidy(reason);
    }

    boolean endsBeforeItBegins() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Only of a form without errors. */
    BlockedDays of(NetworkId network) {
        if (from == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return new BlockedDays(network, from, to == null ? from : to, reason);
    }
}
