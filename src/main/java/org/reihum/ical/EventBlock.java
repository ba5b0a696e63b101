package org.reihum.ical;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** An event as a VEVENT, without the people: what a letter and a feed have in common. */
final class EventBlock {

    private EventBlock() {}

    static VEvent of(CalendarEvent event) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(PlainText.of(event.uid())));
        properties.add(new DtStamp(event.stamp()));
        properties.add(new LastModified(event.lastModified()));
        properties.add(new Sequence(event.sequence()));
        addSpan(event.span(), properties);
        addTexts(event, properties);
        properties.add(
                new net.fortuna.ical4j.model.property.Status(event.status().name()));
        properties.add(transparency(event));
        properties.add(ImmutableClazz.PUBLIC);
        if (event.url() != null) {
            properties.add(new Url(URI.create(event.url().toASCIIString())));
        }
        if (event.conference() != null) {
            // iCal4j leaves the obligatory VALUE out
            ParameterList video = new ParameterList(List.of(Value.URI, Feature.VIDEO));
            properties.add(new Conference(video, event.conference().toASCIIString()));
        }
        // from a list: the constructor without one would stamp the event with the time of writing
        return new VEvent(new PropertyList(properties));
    }

    /**
     * Local times go in as they are, never as ZonedDateTime: those iCal4j 4.4.0 converts by time zone data of its own, which
     * is older than Java's and puts a noon in Istanbul at eleven.
     */
    private static void addSpan(Span span, List<Property> properties) {
        if (span instanceof Span.Timed timed) {
            ParameterList zone = new ParameterList(List.of(new TzId(timed.zone().getId())));
            properties.add(new DtStart<LocalDateTime>(zone, onTheWall(timed.start(), timed)));
            properties.add(new DtEnd<LocalDateTime>(zone, onTheWall(timed.end(), timed)));
        } else if (span instanceof Span.AllDay allDay) {
            properties.add(new DtStart<LocalDate>(allDay.day()));
            properties.add(new DtEnd<LocalDate>(allDay.day().plusDays(1)));
        }
    }

    /** The same, but for an hour that the clocks skip. */
    private static LocalDateTime onTheWall(LocalDateTime time, Span.Timed timed) {
        return time.atZone(timed.zone()).toLocalDateTime();
    }

    private static void addTexts(CalendarEvent event, List<Property> properties) {
        properties.add(new Summary(PlainText.of(event.summary())));
        String location = PlainText.of(event.location());
        if (!location.isBlank()) {
            properties.add(new Location(location));
        }
        String description = PlainText.of(event.description());
        if (!description.isBlank()) {
            properties.add(new Description(description));
        }
    }

    /** Only hours that are known, will happen and are spent there make a person busy. */
    private static Transp transparency(CalendarEvent event) {
        boolean busy = event.span() instanceof Span.Timed && event.status() != Status.CANCELLED && !event.free();
        return busy ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT;
    }
}
