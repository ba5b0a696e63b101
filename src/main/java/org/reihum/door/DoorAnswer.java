package org.reihum.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came of one act.
 *
 * @param attendance its number, to take it back by; null when nothing was entered
 * @param at since when somebody has been in, "09:27"; empty when it is not on record
 * @param by at which desk
 */
record DoorAnswer(
        @Nullable String nonce,
        Result result,
        @Nullable Long attendance,
        @Nullable Long person,
        String at,
        String by) {

    enum Result {
        IN(false),
        ALREADY_IN(false),
        OUT(false),
        WAS_OUT(false),
        EXCUSED(false),
        NOT_YET(true),
        CANCELLED(true),
        CLOSED(true),
        NOT_INVITED(true),
        OTHER_MEETING(true),
        UNKNOWN_CODE(true),
        IS_HERE(true),
        HAS_BEGUN(true),
        INVALID(true);

        private final boolean refused;

        Result(boolean refused) {
            this.refused = refused;
        }

        boolean isRefused() {
            return refused;
        }
    }

    static DoorAnswer of(DoorAct act, Result result) {
        return new DoorAnswer(act.nonce(), result, null, act.person(), "", "");
    }

    @JsonProperty
    boolean refused() {
        return result.isRefused();
    }
}
