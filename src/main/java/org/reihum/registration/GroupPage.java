package org.reihum.registration;

import java.util.List;

/**
 * Who of a group has a seat.
 *
 * @param open whether the contact may still change it: until the day before the meeting
 */
record GroupPage(Door door, SignUp signUp, List<Line> lines, boolean open) {

    /**
     * @param standing part of a message key: SEATED, WAITING, ONLINE, AWAY, or ALONE for who answers alone
     * @param place in line, 1 for the first; 0 for who does not wait
     */
    record Line(SignedUp person, String standing, int place, boolean changeable) {}

    public long seated() {
        return lines.stream()
                .filter(line ->
                        line.standing().equals("SEATED") || line.standing().equals("ONLINE"))
                .count();
    }

    public long waiting() {
        return lines.stream().filter(line -> line.place() > 0).count();
    }
}
