package org.reihum.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Series;
import org.reihum.network.NetworkId;
import org.reihum.network.Place;

/**
 * What a line says of a meeting that is over.
 *
 * @param number null: says nothing, as with state
 * @param city null: wherever the host sits
 * @param topic may be empty
 */
record MeetingRow(
        Series series,
        @Nullable Integer number,
        LocalDate day,
        NetworkId host,
        @Nullable Place city,
        String topic,
        @Nullable MeetingState state) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** Within a file: one series does not meet twice on one day. */
    String key() {
        return series.id().value() + "|" + day;
    }

    String who() {
        return series.name() + ", " + shown(day);
    }

    static String shown(LocalDate day) {
        return DAY.format(day);
    }

    OptionalInt ownNumber() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    boolean isNumberOf(MeetingCard card) {
        return number != null && number == card.number();
    }

    boolean isDayOf(MeetingCard card) {
        return Objects.equals(day, card.day());
    }
}
