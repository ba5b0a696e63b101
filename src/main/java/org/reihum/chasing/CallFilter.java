package org.reihum.chasing;

import java.util.Optional;

/** Whom of the list to show. */
record CallFilter(Optional<Long> network, Optional<CallState> state) {

    boolean admits(CallLine line) {
        return network.map(id -> line.guest()
                                .network()
                                .filter(own -> own.value() == id)
                                .isPresent())
                        .orElse(true)
                && state.map(one -> one == line.state()).orElse(true);
    }

    public boolean isAll() {
        return network.isEmpty() && state.isEmpty();
    }

    /** For links and forms; empty for all. */
    public String networkValue() {
        return network.map(String::valueOf).orElse("");
    }

    public String stateValue() {
        return state.map(CallState::name).orElse("");
    }
}
