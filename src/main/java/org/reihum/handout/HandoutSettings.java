package org.reihum.handout;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long papers of meetings are kept. Years are counted from the end of the year of the meeting.
 *
 * @param keepSigned what proves to the funder who was there: signed sheets, their scans, signatures drawn on the device
 * @param keepHospitality hospitality lists, which are tax records
 * @param keepOthers what nobody signs: lists for those who take part, badges, certificates
 */
@ConfigurationProperties("reihum.handout")
record HandoutSettings(
        @DefaultValue("6y") Period keepSigned,
        @DefaultValue("10y") Period keepHospitality,
        @DefaultValue("6m") Period keepOthers) {

    /** What belongs to a meeting before that day is erased on {@code today}. */
    LocalDate erasedBefore(PaperKind paper, LocalDate today) {
        return switch (paper) {
            case ATTENDANCE -> signedErasedBefore(today);
            case HOSPITALITY -> today.minus(keepHospitality).withDayOfYear(1);
            case PARTICIPANTS, BADGES, CERTIFICATES -> today.minus(keepOthers);
        };
    }

    LocalDate signedErasedBefore(LocalDate today) {
        return today.minus(keepSigned).withDayOfYear(1);
    }
}
