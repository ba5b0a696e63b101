package org.reihum.hosting;

import java.time.LocalDate;
import org.reihum.meeting.House;

/** What a host can say on the page. */
sealed interface HostAnswer {

    /** @param house with its room, or {@link House#OPEN}: the room follows */
    record Yes(House house) implements HostAnswer {}

    record OtherDate(LocalDate day, String note) implements HostAnswer {}

    record Pass(String reason) implements HostAnswer {}
}
