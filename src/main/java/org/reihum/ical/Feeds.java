package org.reihum.ical;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Calendars to subscribe to. They name no person and carry neither METHOD nor alarm: with those, clients ask questions, send
 * answers or drop the feed.
 */
public final class Feeds {

    /** A name of CSS, nearest to the signal orange of the pages; whoever subscribes can choose another. */
    private static final String COLOUR = "sandybrown";

    private static final Duration REFRESH = Duration.ofHours(4);

    /**
     * Same meetings, same bytes, in whatever order they come: a tag over them changes only when a meeting does. A feed
     * without a meeting is valid.
     *
     * @throws IllegalStateException if two events have one uid
     */
    public byte[] feed(FeedHead head, List<CalendarEvent> events) {
        refuseTwins(events);
        List<Span> spans = events.stream().map(CalendarEvent::span).toList();
        List<CalendarComponent> components = new ArrayList<>(ZoneBlock.all(spans, Set.of(head.zone())));
        events.stream()
                .sorted(Comparator.comparing(
                                (CalendarEvent event) -> event.span().start(head.zone()))
                        .thenComparing(CalendarEvent::uid))
                .map(EventBlock::of)
                .forEach(components::add);
        return CalendarText.of(properties(head), components);
    }

    /** Clients split a feed by uid; some show one of the two, some refuse all. */
    private static void refuseTwins(List<CalendarEvent> events) {
        Set<String> seen = new HashSet<>();
        for (CalendarEvent event : events) {
            if (!seen.add(event.uid())) {
                throw new IllegalStateException("twice in one feed: " + event.uid());
            }
        }
    }

    /** Names and intervals twice, in the words of RFC 7986 and in the older ones that Outlook and Google read. */
    private static List<Property> properties(FeedHead head) {
        List<Property> properties = new ArrayList<>();
        String name = PlainText.of(head.name());
        if (!name.isBlank()) {
            properties.add(new Name(name));
            properties.add(new XProperty("X-WR-CALNAME", name));
        }
        String description = PlainText.of(head.description());
        if (!description.isBlank()) {
            properties.add(new Description(description));
            properties.add(new XProperty("X-WR-CALDESC", description));
        }
        properties.add(new Color(new ParameterList(), COLOUR));
        properties.add(new XProperty("X-WR-TIMEZONE", head.zone().getId()));
        // iCal4j leaves the obligatory VALUE out of these two
        properties.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        properties.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        properties.add(
                new Source(new ParameterList(List.of(Value.URI)), head.source().toASCIIString()));
        return properties;
    }
}
