package org.reihum.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** How the day of a year is found. */
sealed interface DayRule {

    /** None in a year that has no such day. */
    Optional<LocalDate> in(int year);

    /** @param days from Easter Sunday; Shrove Monday is -48 */
    record FromEaster(int days) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(Easter.in(year).plusDays(days));
        }
    }

    /** The same day each year; 29 February in leap years only. */
    record Yearly(int month, int day) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            try {
                return Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** A single day. */
    record Once(LocalDate day) implements DayRule {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(day).filter(single -> single.getYear() == year);
        }
    }
}
