package org.reihum.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.SeriesId;
import org.reihum.network.NetworkId;

/** Into which network one goes on, from when on, and whether that takes over its turn. */
public record MergerForm(
        @NotNull(message = "{planning.merge.successor.missing}") @Nullable
        Long successor,

        @NotNull(message = "{planning.suspend.day.missing}") @Nullable
        LocalDate onDay,

        @NotNull(message = "{planning.merge.takes.missing}") @Nullable
        Boolean takesTurn,

        @NotBlank(message = "{planning.substitute.reason.missing}")
        @Size(max = 500, message = "{planning.substitute.reason.long}")
        @Nullable
        String reason) {

    static final MergerForm EMPTY = new MergerForm(null, null, null, "");

    Merging.Order order(SeriesId series, NetworkId merged) {
        if (successor == null || onDay == null || takesTurn == null || reason == null) {
            throw new IllegalStateException("a form that was not checked");
        }
        String because = reason.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
        return new Merging.Order(series, merged, new NetworkId(successor), onDay, takesTurn, because);
    }
}
