package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reihum.demo.DemoTime;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Contact;
import org.reihum.network.Function;
import org.reihum.network.Layout;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.RegisteringPerson;
import org.reihum.network.RoomId;
import org.reihum.network.VenueId;
import org.reihum.registration.Applicant;
import org.reihum.testing.Desk;
import org.reihum.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** Scenarios SC02, SC03, SC04 and SC20 on the sixth meeting of the demo, in the order of their days. */
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=answers")
@ActiveProfiles({"test", "demo"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, LettersRead.class})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersOnTheDemoTest {

    @Autowired
    ApplicationContext demo;

    @Autowired
    Timetable timetable;

    @Autowired
    ChangingMeeting changing;

    @Autowired
    ArrangingSeats arranging;

    @Autowired
    GuestList guests;

    @Autowired
    PersonalLinks links;

    @Autowired
    WritingDigests digests;

    @Autowired
    People people;

    @Autowired
    RegisteringPerson registering;

    @Autowired
    LettersRead letters;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    MeetingId sixth;

    @BeforeEach
    void theSixthMeeting() {
        sixth = new MeetingId(number("select id from meeting where number = 6 and series_id ="
                + " (select id from series where slug = 'treffen-der-it-netzwerke')"));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<Long> waiting() {
        return jdbc.sql(
                        "select id from invitation where meeting_id = :m and seat = 'WAITING' order by waiting_position")
                .param("m", sixth.value())
                .query(Long.class)
                .list();
    }

    private List<Long> movedUpAfter(long event) {
        return jdbc.sql(
                        "select invitation_id from invitation_event where kind = 'MOVED_UP' and id > :event order by id")
                .param("event", event)
                .query(Long.class)
                .list();
    }

    private long lastEvent() {
        return number("select max(id) from invitation_event");
    }

    private void move(House house, Instant now) {
        ChangingMeeting.Standing stands = changing.stands(sixth);
        MeetingDetails details = stands.details();
        changing.edit(
                sixth,
                stands.version(),
                details.hosted(new HostAt(details.host(), details.place(), house)),
                "Dora Zuwendung",
                now);
    }

    @Test
    @Order(1)
    void sc02TheHostTurnsToRowsAndTenMoveUpInTheOrderOfTheirRegistration() {
        Instant now = DemoTime.forwardTo(demo, "2026-11-24T07:00:00Z");
        MeetingCard before = timetable.card(sixth);
        assertThat(before.capacity()).isEqualTo(30);
        assertThat(guests.counts(sixth).expected()).isEqualTo(30);
        List<Long> line = waiting();
        assertThat(line).hasSize(10);
        long letter = letters.last();
        long event = lastEvent();

        House house = changing.stands(sixth).details().house();
        move(new House(house.venue(), house.room(), Layout.ROWS), now);

        assertThat(timetable.card(sixth).capacity()).isEqualTo(40);
        assertThat(movedUpAfter(event)).isEqualTo(line);
        assertThat(guests.counts(sixth).expected()).isEqualTo(40);
        assertThat(guests.counts(sixth).promoted()).isEqualTo(10);
        List<LettersRead.Posted> promoted = letters.after(letter).stream()
                .filter(posted -> posted.subject().startsWith("Ein Platz ist frei geworden"))
                .toList();
        // the demo reads what comes in: an answer in words lies beside its person
        assertThat(promoted).allMatch(one -> one.organizer().equals(one.replyTo()));
        assertThat(promoted)
                .hasSize(10)
                .allSatisfy(posted -> assertThat(posted.line("ATTENDEE")).contains("PARTSTAT=ACCEPTED"));

        arranging.arrange(sixth, 40, 25, now);
        assertThat(number("select capacity from seating where meeting_id = " + sixth.value()))
                .as("overbooking never exceeds the seating plan")
                .isEqualTo(40);
        arranging.arrange(sixth, null, 0, now);
    }

    @Test
    @Order(2)
    void sc03FortyLateSignUpsWaitAndTheOrganiserGetsOneDigest() throws Exception {
        Instant now = DemoTime.forwardTo(demo, "2026-11-24T08:00:00Z");
        var rosa = new Desk(mvc);
        rosa.press("/desk/meetings/" + sixth.value() + "/sign-up", "open", "true");
        digests.run(now);
        long letter = letters.last();
        String form = "/series/treffen-der-it-netzwerke/6/sign-up";
        for (int i = 1; i <= 40; i++) {
            var stranger = new Applicant(mvc, "de");
            String address = "nachmeldung" + i + "@firma" + i + ".example.org";
            stranger.press(
                    form,
                    "firstName",
                    "Nicola",
                    "lastName",
                    "Nachmeldung" + i,
                    "email",
                    address,
                    "organisation",
                    "Firma " + i + " GmbH");
            Applicant.Page confirmed = stranger.press(confirmation(address));
            assertThat(confirmed.status()).as(address).isEqualTo(302);
        }

        List<Long> late = waiting();
        assertThat(late).hasSize(40);
        assertThat(jdbc.sql("select count(*) from invitation where meeting_id = :m and seat = 'WAITING' and late")
                        .param("m", sixth.value())
                        .query(Integer.class)
                        .single())
                .as("never silently confirmed")
                .isEqualTo(40);
        String organiser = jdbc.sql("select contact_email from series where slug = 'treffen-der-it-netzwerke'")
                .query(String.class)
                .single();
        digests.run(DemoTime.forwardTo(demo, "2026-11-25T06:30:00Z"));
        digests.run(DemoTime.forwardTo(demo, "2026-11-25T06:35:00Z"));
        assertThat(letters.after(letter).stream()
                        .filter(posted -> posted.address().equals(organiser)))
                .hasSize(1)
                .allSatisfy(digest -> assertThat(digest.text()).contains("40"));
    }

    private String confirmation(String address) {
        return letters.to(address)
                .text()
                .lines()
                .filter(line -> line.contains("/sign-up/"))
                .map(line -> line.substring(line.indexOf("/sign-up/")).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void sc04AForwardedInvitationChangesNothingAndLeavesTwoWays() {
        Instant now = DemoTime.forwardTo(demo, "2026-11-25T10:15:00Z");
        InvitationId gustavs = invitation("gustav.nachweis");
        String link = links.linkTo(gustavs, now).getPath();
        var colleague = new Applicant(mvc, "de");
        int coming = guests.counts(sixth).expected();
        long events = lastEvent();

        Applicant.Page page = colleague.see(link);
        assertThat(page.body())
                .contains("Gustav Nachweis", link + "/substitute", link + "/self")
                .contains("Vertretung");
        colleague.head(link);
        assertThat(lastEvent()).isEqualTo(events);

        long letter = letters.last();
        colleague.press(
                link + "/self",
                "firstName",
                "Karla",
                "lastName",
                "Kollegin",
                "email",
                "karla.kollegin@example.org",
                "organisation",
                "Ingenieurbüro");
        colleague.press(confirmation("karla.kollegin@example.org"));
        assertThat(standing("Kollegin")).isEqualTo("YES WAITING");
        assertThat(standing("Nachweis")).isEqualTo("YES SEATED");
        assertThat(guests.counts(sixth).expected()).isEqualTo(coming);

        letter = letters.last();
        colleague.press(
                link + "/substitute", "firstName", "Vera", "lastName", "Vertreterin", "email", "vera@example.org");
        assertThat(standing("Nachweis")).isEqualTo("DELEGATED NONE");
        assertThat(standing("Vertreterin")).isEqualTo("YES SEATED");
        assertThat(guests.counts(sixth).expected()).as("the head count").isEqualTo(coming);
        assertThat(letters.after(letter))
                .extracting(LettersRead.Posted::address)
                .anyMatch(address -> address.startsWith("gustav.nachweis"))
                .contains("vera@example.org");
    }

    private InvitationId invitation(String mailbox) {
        return new InvitationId(jdbc.sql("select i.id from invitation i join person p on p.id = i.person_id"
                        + " where i.meeting_id = :m and p.email like :mailbox")
                .param("m", sixth.value())
                .param("mailbox", mailbox + "@%")
                .query(Long.class)
                .single());
    }

    private String standing(String lastName) {
        return jdbc.sql("select i.answer, i.seat from invitation i join person p on p.id = i.person_id"
                        + " where i.meeting_id = :m and p.last_name = :name")
                .param("m", sixth.value())
                .param("name", lastName)
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .single();
    }

    @Test
    @Order(4)
    void sc03TheBiggerHouseTakesInAllWhoCameLateInOrder() {
        Instant now = DemoTime.forwardTo(demo, "2026-11-26T16:00:00Z");
        List<Long> late = waiting();
        long event = lastEvent();

        move(stadthalle(), now);

        assertThat(timetable.card(sixth).sequence()).isEqualTo(2);
        assertThat(timetable.card(sixth).capacity()).isEqualTo(200);
        assertThat(movedUpAfter(event)).hasSize(41).isEqualTo(late);
        assertThat(waiting()).isEmpty();
    }

    /** The hall of the town, in rows of desks: two hundred seats. */
    private House stadthalle() {
        Map<String, Object> room = jdbc.sql("select id, venue_id from room where name = 'Großer Saal'")
                .query()
                .singleRow();
        return new House(
                new VenueId(((Number) room.get("venue_id")).longValue()),
                new RoomId(((Number) room.get("id")).longValue()),
                Layout.CLASSROOM);
    }

    @Test
    @Order(5)
    void sc20WhoChangesTheEmployerGetsANewLinkAndTheOldOneStops() {
        Instant now = DemoTime.forwardTo(demo, "2026-11-27T09:00:00Z");
        InvitationId linhs = invitation("linh.entwurf");
        String old = links.linkTo(linhs, now).getPath();
        PersonId linh = new PersonId(number("select person_id from invitation where id = " + linhs.value()));
        List<String> earlier = attendances(linh);
        NetworkId other = new NetworkId(number("select id from network where short_name like '%Ostalb%' or id ="
                + " (select max(network_id) from affiliation) order by id fetch first 1 rows only"));
        Person person = people.get(linh);

        registering.register(
                Optional.of(person),
                new PersonEntry(
                        person.name(),
                        new Contact(
                                "linh@neue-firma.example.org",
                                null,
                                person.contact().language(),
                                null,
                                MailGround.MEMBER,
                                null),
                        "Neue Firma GmbH",
                        null,
                        other,
                        Function.COMPANY),
                LocalDate.of(2026, 11, 27));

        assertThat(new Applicant(mvc, "de").see(old).status()).isEqualTo(404);
        assertThat(letters.to("linh@neue-firma.example.org").text()).contains("/r/");
        assertThat(new Applicant(mvc, "de")
                        .see(letters.to("linh@neue-firma.example.org")
                                .text()
                                .lines()
                                .filter(line -> line.contains("/r/"))
                                .map(line -> line.substring(line.indexOf("/r/")).strip())
                                .findFirst()
                                .orElseThrow())
                        .status())
                .isEqualTo(200);
        assertThat(attendances(linh)).isEqualTo(earlier);
    }

    private List<String> attendances(PersonId person) {
        return new ArrayList<>(
                jdbc.sql("select organisation, network_id from attendance where person_id = :p order by id")
                        .param("p", person.value())
                        .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                        .list());
    }
}
