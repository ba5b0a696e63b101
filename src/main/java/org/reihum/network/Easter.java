package org.reihum.network;

import java.time.LocalDate;

/** When Easter is. */
final class Easter {

    private Easter() {}

    /** Easter Sunday of the Gregorian calendar: the rule of 1876 by an unnamed correspondent of Nature, as Meeus gives it. */
    static LocalDate in(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
