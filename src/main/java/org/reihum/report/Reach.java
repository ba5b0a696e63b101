package org.reihum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the meetings of a period have reached, of all active people of the register and of all organisations.
 *
 * @param lines all organisations, by name
 */
public record Reach(Group people, Group organisations, List<Line> lines) {

    /**
     * How many of how many. An organisation was invited when somebody of it was, and so on.
     *
     * @param known in the register
     * @param answered whatever they answered
     * @param came at least once; {@code cameAgain} of them more than once
     * @param never did not come, invited or not
     */
    public record Group(int known, int invited, int answered, int came, int cameAgain, int never) {}

    /**
     * One organisation.
     *
     * @param invited people of it; {@code answered} and {@code came} likewise
     * @param meetings to how many of them somebody came
     */
    public record Line(
            long organisation,
            String name,
            @Nullable String size,
            int people,
            int invited,
            int answered,
            int came,
            int meetings) {}
}
