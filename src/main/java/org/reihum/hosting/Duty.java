package org.reihum.hosting;

import java.time.LocalDate;
import java.time.Period;

/** What is due around a meeting, by the usual calendar of a host; each has its words in {@code hosting.duty.*}. */
enum Duty {
    ROOM(Period.ofWeeks(-8), By.HOST),
    INVITATION(Period.ofWeeks(-6), By.TOGETHER),
    HOTEL(Period.ofWeeks(-4), By.HOST),
    REMINDER(Period.ofWeeks(-3), By.ORGANISERS),
    DEADLINE(Period.ofWeeks(-2), By.ALL),
    CATERING(Period.ofDays(-10), By.HOST),
    LAST_INFO(Period.ofDays(-3), By.HOST),
    LISTS(Period.ofDays(-1), By.HOST),
    DOOR(Period.ZERO, By.HOST),
    THANKS(Period.ofDays(1), By.HOST),
    PRESS(Period.ofDays(2), By.ORGANISERS),
    MINUTES(Period.ofDays(10), By.HOST);

    /** Who does it. */
    enum By {
        HOST,
        ORGANISERS,
        TOGETHER,
        ALL
    }

    private final Period distance;
    private final By by;

    Duty(Period distance, By by) {
        this.distance = distance;
        this.by = by;
    }

    LocalDate dueFor(LocalDate meetingDay) {
        return meetingDay.plus(distance);
    }

    public By by() {
        return by;
    }
}
