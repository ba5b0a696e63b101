package org.reihum.planning;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.reihum.rotation.Reason;

/** A stored reason of the planner: its code and plain arguments, put into words when a page is shown. */
@Embeddable
public record PlanReason(String code, String arguments) {

    private static final String BETWEEN = "\t";

    static PlanReason of(Reason reason) {
        return new PlanReason(reason.code().name(), String.join(BETWEEN, reason.arguments()));
    }

    List<String> words() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN, -1));
    }
}
