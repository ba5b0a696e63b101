package org.reihum.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days in which a network would like to receive, both ends included. */
@Embeddable
public record WishedDays(
        @Column(name = "first_day") LocalDate firstDay,
        @Column(name = "last_day") LocalDate lastDay) {

    public WishedDays {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("wished days end before they begin: " + firstDay + " to " + lastDay);
        }
    }
}
