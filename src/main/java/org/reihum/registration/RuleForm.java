package org.reihum.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What the organiser sets about the sign-up. */
record RuleForm(
        Boolean open,

        @Min(value = 1, message = "{registration.rule.limit.wrong}")
        @Max(value = 999, message = "{registration.rule.limit.wrong}")
        @Nullable
        Integer perOrganisation,

        Boolean groups) {

    /** A box that is not ticked does not arrive. */
    RuleForm(@Nullable Boolean open, @Nullable Integer perOrganisation, @Nullable Boolean groups) {
        this.open = Boolean.TRUE.equals(open);
        this.perOrganisation = perOrganisation;
        this.groups = Boolean.TRUE.equals(groups);
    }

    static RuleForm of(SignUpRule rule, boolean open) {
        return new RuleForm(open, rule.perOrganisation(), rule.groups());
    }

    SignUpRule rule() {
        return new SignUpRule(open, perOrganisation, groups);
    }
}
