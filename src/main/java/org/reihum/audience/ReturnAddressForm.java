package org.reihum.audience;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Line;

/** Name, street and town of the sender, in one line. */
record ReturnAddressForm(
        @NotBlank(message = "{audience.return.missing}") @Line(max = 120)
        String address) {

    ReturnAddressForm(@Nullable String address) {
        this.address = Input.tidy(address);
    }
}
