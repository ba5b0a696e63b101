package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingId;

/** What a day would cost the plan: implemented where plans are made. */
public interface DatePrices {

    /**
     * @return for each of those days finished sentences in the language of the present request, the weightiest first;
     *     none for a day that costs nothing; a day that is not in it has a price that nobody can tell
     */
    Map<LocalDate, List<String>> of(MeetingId meeting, List<LocalDate> days);
}
