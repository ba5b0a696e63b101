package org.reihum.meeting;

import java.util.List;
import java.util.Optional;
import org.reihum.account.Organiser;

/** A plan that something speaks against: who may keep it, and whether they have said why. */
record KeptPlan(List<PlanWarnings.Warning> warnings, Step step, Organiser organiser) {

    boolean wantsReason() {
        return PlanWarnings.wantReason(warnings);
    }

    /** It lies on a public holiday, and the organiser is not the coordinator. */
    boolean isForCoordinator() {
        return PlanWarnings.needCoordinator(warnings) && !organiser.coordinator();
    }

    /** Key of the message at the field of the reason, once the button was pressed. */
    Optional<String> flaw() {
        return step.isConfirmed() && wantsReason() ? step.flaw() : Optional.empty();
    }

    /** Whether it has to be looked over, or once more. */
    boolean isToBeReviewed(boolean otherwise) {
        if (isForCoordinator() || flaw().isPresent()) {
            return true;
        }
        return !step.isConfirmed() && (otherwise || !warnings.isEmpty());
    }

    /** Why it stays; empty where nothing speaks against it. */
    String reason() {
        return wantsReason() ? step.reason() : "";
    }
}
