package org.reihum.audience;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Input;
import org.reihum.network.Line;

/**
 * A selection that is to be kept under a name.
 *
 * @param edit the group that is changed; null for a new one
 * @param version of that group as it was shown
 */
record GroupForm(
        @NotBlank(message = "{audience.group.name.missing}") @Line(max = 120)
        String name,

        @Nullable Long edit,
        int version) {

    GroupForm(@Nullable String name, @Nullable Long edit, int version) {
        this.name = Input.tidy(name);
        this.edit = edit;
        this.version = version;
    }

    static GroupForm empty() {
        return new GroupForm(null, null, 0);
    }

    static GroupForm of(TargetGroup group) {
        return new GroupForm(group.name(), group.id(), group.version());
    }
}
