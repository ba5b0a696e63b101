package org.reihum.hosting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reihum.meeting.MeetingId;

/** What a day would cost the plan. Implemented where plans are made; without it polls show no prices. */
public interface DatePrices {

    /**
     * @return for each of those days finished sentences in the language of the present request, the weightiest first;
     *     none for a day that costs nothing
     */
    Map<LocalDate, List<String>> of(MeetingId meeting, List<LocalDate> days);
}
