package org.reihum.hosting;

import org.reihum.network.Input;
import org.reihum.network.Lines;

/** Why a host passes this time; may be empty. */
record PassForm(@Lines(max = 1000) String reason) {

    PassForm {
        reason = Input.tidy(reason);
    }
}
