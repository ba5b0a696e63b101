package org.reihum.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonId;
import org.reihum.network.SizeClass;

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

    /** As a list is kept: columns named as in {@code attendance_record}. */
    public static AttendanceLine of(ResultSet row) throws SQLException {
        Long person = number(row, "person_id");
        Long organisation = number(row, "organisation_id");
        Long network = number(row, "network_id");
        String size = row.getString("size_class");
        return new AttendanceLine(
                number(row, "attendance_id"),
                new Attendee(
                        person == null ? null : new PersonId(person),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        organisation == null ? null : new OrganisationId(organisation),
                        row.getString("organisation"),
                        size == null ? null : SizeClass.valueOf(size),
                        network == null ? null : new NetworkId(network),
                        Function.valueOf(row.getString("function"))),
                AttendanceStanding.valueOf(row.getString("standing")),
                row.getBoolean("signed"));
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

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
