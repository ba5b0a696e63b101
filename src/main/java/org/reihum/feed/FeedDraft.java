package org.reihum.feed;

import java.util.List;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.FeedHead;

/** What a calendar says, before it is written. */
record FeedDraft(FeedHead head, List<CalendarEvent> events) {}
