package org.reihum.network;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the school holidays of a file in, in place of what was loaded for those years. */
@Component
class LoadingHolidays {

    private final SchoolHolidays holidays;

    LoadingHolidays(SchoolHolidays holidays) {
        this.holidays = holidays;
    }

    /** A file as it was looked at before. */
    record Shown(FederalState state, String fileName, List<HolidaySpan> spans, String mark) {}

    /** False when the holidays have been changed since they were shown; nothing is stored then. */
    @Transactional
    public boolean load(Shown file, String by, Instant now) {
        HolidayChange change = HolidayChange.of(holidays.findByStateOrderByFirstDay(file.state()), file.spans());
        if (!change.mark().equals(file.mark())) {
            return false;
        }
        change.goes().forEach(holidays::delete);
        change.comes()
                .forEach(span -> holidays.save(SchoolHoliday.fromFile(file.state(), span, file.fileName(), by, now)));
        return true;
    }
}
