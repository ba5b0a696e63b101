package org.reihum.network;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new network comes with its seat: without a place it could not host, nor could ways to it be measured. */
record NewNetworkForm(@Valid NetworkForm network, @Valid PlaceForm seat) {

    NewNetworkForm(@Nullable NetworkForm network, @Nullable PlaceForm seat) {
        this.network = Objects.requireNonNullElseGet(network, NetworkForm::empty);
        this.seat = Objects.requireNonNullElseGet(seat, PlaceForm::empty);
    }

    static NewNetworkForm empty() {
        return new NewNetworkForm(null, null);
    }
}
