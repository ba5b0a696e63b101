package org.reihum.ical;

import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/**
 * Invitations and cancellations that a mail programme can answer (RFC 5546). Each message is for one person. Same arguments,
 * same bytes.
 */
public final class ItipMessages {

    /**
     * METHOD:REQUEST, for the first invitation and every later change.
     *
     * @throws IllegalStateException if the event is cancelled
     */
    public byte[] request(CalendarEvent event, Organizer organizer, Attendee attendee) {
        if (event.status() == Status.CANCELLED) {
            throw new IllegalStateException("nobody is invited to a cancelled meeting: " + event.uid());
        }
        VEvent block = EventBlock.of(event);
        block.add(organizer(organizer));
        block.add(attendee(attendee, new Rsvp(attendee.rsvp())));
        block.add(reminder(event));
        return message(ImmutableMethod.REQUEST, event, block);
    }

    /** METHOD:CANCEL of the whole meeting, whatever state the event says; its sequence has to be the raised one. */
    public byte[] cancel(CalendarEvent event, Organizer organizer, Attendee attendee) {
        VEvent block = EventBlock.of(event.cancelled());
        block.add(organizer(organizer));
        block.add(attendee(attendee));
        return message(ImmutableMethod.CANCEL, event, block);
    }

    /**
     * METHOD:CANCEL for one person who is no longer invited, while the meeting takes place: without STATUS, and with the
     * present sequence, which the others keep (RFC 5546 3.2.5).
     */
    public byte[] uninvite(CalendarEvent event, Organizer organizer, Attendee attendee) {
        VEvent block = EventBlock.of(event);
        block.removeAll(Property.STATUS);
        block.add(organizer(organizer));
        block.add(attendee(attendee));
        return message(ImmutableMethod.CANCEL, event, block);
    }

    /**
     * METHOD:DECLINECOUNTER (RFC 5546 3.2.8): the other time that somebody proposed is not taken, and the entry stays as it is.
     * It names the event and no attendee.
     *
     * @param comment why; left out when blank
     */
    public byte[] declineCounter(CalendarEvent event, Organizer organizer, String comment) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(PlainText.of(event.uid())),
                new DtStamp(event.stamp()),
                new Sequence(event.sequence()),
                organizer(organizer)));
        if (!comment.isBlank()) {
            properties.add(new Comment(PlainText.of(comment)));
        }
        return CalendarText.of(
                List.of(ImmutableMethod.DECLINE_COUNTER), List.of(new VEvent(new PropertyList(properties))));
    }

    private static byte[] message(Method method, CalendarEvent event, VEvent block) {
        List<CalendarComponent> components = new ArrayList<>(ZoneBlock.all(List.of(event.span()), Set.of()));
        components.add(block);
        return CalendarText.of(List.of(method), components);
    }

    private static net.fortuna.ical4j.model.property.Organizer organizer(Organizer organizer) {
        ParameterList parameters = new ParameterList(name(organizer.name()));
        return new net.fortuna.ical4j.model.property.Organizer(parameters, Mailbox.uri(organizer.address()));
    }

    private static net.fortuna.ical4j.model.property.Attendee attendee(Attendee attendee, Parameter... more) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                CuType.INDIVIDUAL,
                Role.REQ_PARTICIPANT,
                new PartStat(attendee.status().name().replace('_', '-'))));
        parameters.addAll(List.of(more));
        parameters.addAll(name(attendee.name()));
        URI address = Mailbox.uri(attendee.address());
        return new net.fortuna.ical4j.model.property.Attendee(new ParameterList(parameters), address);
    }

    private static List<Parameter> name(String name) {
        String plain = PlainText.of(name);
        // in quotes, of which iCal4j takes one pair off: else it takes those that belong to the name
        return plain.isBlank() ? List.of() : List.of(new Cn('"' + plain + '"'));
    }

    /** One day before; clients ignore or double anything more elaborate. */
    private static VAlarm reminder(CalendarEvent event) {
        return new VAlarm(new PropertyList(List.of(
                ImmutableAction.DISPLAY,
                new Trigger(Period.ofDays(-1)),
                new Description(PlainText.of(event.summary())))));
    }
}
