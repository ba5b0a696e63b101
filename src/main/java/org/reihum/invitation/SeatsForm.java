package org.reihum.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How many seats are given away. */
record SeatsForm(
        @Min(value = 0, message = "{invitation.seats.range}")
        @Max(value = 99_999, message = "{invitation.seats.range}")
        @Nullable
        Integer limit,

        @Min(value = 0, message = "{invitation.seats.range}")
        @Max(value = 99_999, message = "{invitation.seats.range}")
        @Nullable
        Integer overbooked) {

    static SeatsForm of(Seats seats) {
        return new SeatsForm(seats.limit(), seats.overbooked());
    }

    int over() {
        return overbooked == null ? 0 : overbooked;
    }

    /** Says at the field where more would be given away than the seating plan has. */
    void check(Seats seats, BindingResult errors) {
        Integer plan = seats.plan();
        if (errors.hasErrors() || plan == null) {
            return;
        }
        int most = Optional.ofNullable(limit).orElse(plan);
        if (most > plan) {
            errors.rejectValue("limit", "invitation.seats.limit.tooMany", new Object[] {plan}, null);
        } else if (most + over() > plan) {
            errors.rejectValue("overbooked", "invitation.seats.over.tooMany", new Object[] {plan, plan - most}, null);
        }
    }
}
