package org.reihum.attendance;

import org.jspecify.annotations.Nullable;

/** What two versions of a list say otherwise of one person; null where one of them does not know the person. */
public record AttendanceChange(
        @Nullable AttendanceLine before, @Nullable AttendanceLine after) {

    public String name() {
        return either().name();
    }

    AttendanceLine either() {
        AttendanceLine known = after == null ? before : after;
        if (known == null) {
            throw new IllegalStateException("nobody has changed");
        }
        return known;
    }
}
