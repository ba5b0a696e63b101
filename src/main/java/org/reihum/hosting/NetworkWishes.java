package org.reihum.hosting;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * What a network wishes for the season that is being planned.
 *
 * @param weekdays preferred; none means that any will do
 * @param spans preferred days; none means that any will do
 * @param words free text, may be empty
 * @param passes whether it does not want to be host this time
 * @param passReason may be empty
 */
public record NetworkWishes(
        Set<DayOfWeek> weekdays, List<WishedDays> spans, String words, boolean passes, String passReason) {}
