package org.reihum;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.ical.Attendee;
import org.reihum.ical.CalendarEvent;
import org.reihum.ical.CalendarReader;
import org.reihum.ical.ItipMessages;
import org.reihum.ical.Organizer;
import org.reihum.ical.ParticipationStatus;
import org.reihum.ical.Span;
import org.reihum.ical.Status;
import org.reihum.testing.RepliesInTheWild;

/** Calendar letters written and read, beside what the library does alone; asserts nothing about time. */
@Tag("bench")
class CalendarBenchTest {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 18, 18, 0);
    private static final Instant STAMP = Instant.parse("2026-11-21T10:00:00Z");
    private static final String DESCRIPTION = "Moderation: Jürgen Müller; Thema: Größen, Öle\n".repeat(8);
    private static final Organizer ORGANIZER = new Organizer("IT-Netzwerk Südhang, Büro", "rsvp@events.example.org");
    private static final Attendee ANNA =
            new Attendee("Dr. Anna Müller", "anna@example.org", ParticipationStatus.NEEDS_ACTION, true);

    @Test
    void lettersAndReplies() throws Exception {
        BenchTable table = new BenchTable("calendar letters");
        var messages = new ItipMessages();
        CalendarEvent meeting = meeting();
        VTimeZone zone = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone("Europe/Berlin")
                .getVTimeZone();
        var library = table.measure("iCal4j alone: build and print", () -> built(zone));
        table.measure("invitation: build, validate, fold", library, () -> messages.request(meeting, ORGANIZER, ANNA));

        var reader = new CalendarReader();
        byte[] reply = RepliesInTheWild.of(
                        RepliesInTheWild.Client.EXCHANGE, meeting.uid(), ORGANIZER.address(), ANNA.address())
                .reply("ACCEPTED")
                .calendar();
        var parsed = table.measure("iCal4j alone: parse a reply, zones left out", () -> parsed(reply));
        table.measure("reply read", parsed, () -> reader.read(reply));
        table.write();
    }

    private static CalendarEvent meeting() {
        return new CalendarEvent(
                "7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10",
                0,
                STAMP,
                STAMP,
                new Span.Timed(START, START.plusHours(2), ZoneId.of("Europe/Berlin")),
                "Treffen der IT-Netzwerke",
                DESCRIPTION,
                "Haus der Gründer, Südhang",
                Status.CONFIRMED,
                URI.create("https://events.example.org/e/42"));
    }

    private static byte[] built(VTimeZone zone) throws IOException {
        ParameterList berlin = new ParameterList(List.of(new TzId("Europe/Berlin")));
        VEvent event = new VEvent(false);
        event.add(new Uid("7f1c1f3e-3f0a-4c55-9b39-0a0c2b8b6f10"));
        event.add(new DtStamp(STAMP));
        event.add(new Sequence(0));
        event.add(new DtStart<>(berlin, START));
        event.add(new DtEnd<>(berlin, START.plusHours(2)));
        event.add(new Summary("Treffen der IT-Netzwerke"));
        event.add(new Description(DESCRIPTION));
        event.add(new Location("Haus der Gründer, Südhang"));
        event.add(new net.fortuna.ical4j.model.property.Organizer(
                new ParameterList(List.of(new Cn(ORGANIZER.name()))), URI.create("mailto:" + ORGANIZER.address())));
        event.add(new net.fortuna.ical4j.model.property.Attendee(
                new ParameterList(List.of(PartStat.NEEDS_ACTION, new Cn(ANNA.name()))),
                URI.create("mailto:" + ANNA.address())));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Reihum//Reihum//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.REQUEST);
        calendar.add(zone);
        calendar.add(event);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarOutputter(false).output(calendar, out);
        return out.toByteArray();
    }

    private static Calendar parsed(byte[] reply) throws Exception {
        return new CalendarBuilder(
                        CalendarParserFactory.getInstance().get(),
                        new ContentHandlerContext().withSuppressInvalidProperties(true),
                        (TimeZoneRegistry) null)
                .build(new ByteArrayInputStream(reply));
    }
}
