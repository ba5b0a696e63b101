package org.reihum.attendance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param attendance number of the entry; null for who did not come
 * @param signed whether the person signed; false for who did not come
 */
public record AttendanceLine(@Nullable Long attendance, Attendee who, AttendanceStanding standing, boolean signed) {

    /** @param expected whether the person had a seat */
    static AttendanceLine of(Attendance entry, boolean expected) {
        return new AttendanceLine(
                entry.id(), entry.who(), AttendanceStanding.ofWhoCame(entry.online(), expected), entry.signed());
    }

    static AttendanceLine missing(Attendee who) {
        return new AttendanceLine(null, who, AttendanceStanding.NO_SHOW, false);
    }

    /** "Stichtag, Olga". */
    public String name() {
        return who.name();
    }

    public Optional<Long> entry() {
        return Optional.ofNullable(attendance);
    }

    /** Stands for the person in all versions: the number in the register, or of the entry for who is in none. */
    String key() {
        return who.person() == null ? "A" + attendance : "P" + who.person().value();
    }

    /** Whether the list says the same. What the register says of who did not come may change, and changes no version. */
    boolean saysTheSameAs(AttendanceLine other) {
        return standing == AttendanceStanding.NO_SHOW
                ? other.standing == standing && key().equals(other.key())
                : equals(other);
    }
}
