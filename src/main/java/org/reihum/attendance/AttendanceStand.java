package org.reihum.attendance;

/**
 * Where the list of a meeting stands.
 *
 * @param version of a closed list, from 1 on; 0 while it is open
 */
public record AttendanceStand(AttendanceFigures figures, int version) {

    public boolean closed() {
        return version > 0;
    }
}
