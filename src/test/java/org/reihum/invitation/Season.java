package org.reihum.invitation;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.letter.LetterWords;
import org.reihum.letter.WordsFor;
import org.reihum.letter.WritingWords;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AgendaLine;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ChangingMeeting;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Membership;
import org.reihum.meeting.Memberships;
import org.reihum.meeting.Scheduling;
import org.reihum.meeting.Series;
import org.reihum.meeting.SeriesProfile;
import org.reihum.network.Affiliation;
import org.reihum.network.Affiliations;
import org.reihum.network.Contact;
import org.reihum.network.FederalState;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.Layout;
import org.reihum.network.MailGround;
import org.reihum.network.Network;
import org.reihum.network.NetworkProfile;
import org.reihum.network.Networks;
import org.reihum.network.Organisation;
import org.reihum.network.OrganisationKind;
import org.reihum.network.Organisations;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Place;
import org.reihum.network.Places;
import org.reihum.network.Room;
import org.reihum.network.Rooms;
import org.reihum.network.Venue;
import org.reihum.network.Venues;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One season as the tests need it: networks with a house, people, a series with members, meetings, answers. */
@TestComponent
public class Season {

    public static final LocalDate DAY = LocalDate.of(2026, 12, 16);
    public static final LocalDate DEADLINE = LocalDate.of(2026, 12, 2);
    public static final String SENDER = "post@reihum.example.org";
    public static final String CONTACT = "kontakt@example.org";
    static final List<AgendaLine> AGENDA = List.of(
            new AgendaLine(LocalTime.of(10, 0), LocalTime.of(10, 15), "Begrüßung; Ziele, Ablauf", "Dora Zuwendung"),
            new AgendaLine(LocalTime.of(10, 15), LocalTime.of(12, 0), "Haftung", ""));

    static final LetterWords WORDS = new LetterWords(
            List.of("Änne Musterlang", "Bodo Beispiel"),
            "Wir reden über Haftung.\nUnd essen.",
            "",
            "",
            "Herzlich\nÄnne Musterlang",
            "",
            "");

    private final Register register;
    private final Calendar calendar;
    private final Letterheads letterheads;
    private final JdbcClient jdbc;
    private final MovableClock.Hands clock;

    Season(Register register, Calendar calendar, Letterheads letterheads, JdbcClient jdbc, MovableClock.Hands clock) {
        this.register = register;
        this.calendar = calendar;
        this.letterheads = letterheads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The repositories of networks and people that a season is made with. */
    @TestComponent
    record Register(
            Networks networks,
            Places places,
            Venues venues,
            Rooms rooms,
            Organisations organisations,
            People people,
            Affiliations affiliations) {}

    /** The verbs and repositories of meetings that a season is made with. */
    @TestComponent
    record Calendar(
            AllSeries allSeries,
            Memberships memberships,
            Scheduling scheduling,
            ChangingMeeting changing,
            WritingWords writing) {}

    /** A network with its seat, one house, and the firm of its circle. */
    public record Home(Network network, Place place, Venue venue, Organisation office, Organisation firm) {}

    public void letterhead() {
        letterheads.set(new Letterhead(URI.create("https://reihum.example.org"), "Netzwerk der Netzwerke", SENDER));
    }

    public Home home(String city) {
        var slug = city.toLowerCase(Locale.ROOT);
        var network = register.networks()
                .save(new Network(
                        slug,
                        new NetworkProfile(
                                "Netzwerk " + city, city + " e. V.", city, null, false, slug + "@example.org", null)));
        var place = register.places().save(new Place(network.id(), city, FederalState.BW, 48.8, 9.2, true));
        var venue = register.venues().save(new Venue(place, "Rathaus " + city, "Bus 60 bis Markt", true));
        var office = register.organisations()
                .save(new Organisation("Büro " + city, OrganisationKind.NETWORK, null, network.id()));
        var firm = register.organisations()
                .save(new Organisation("Firma " + city, OrganisationKind.COMPANY, null, network.id()));
        return new Home(network, place, venue, office, firm);
    }

    public House room(Home home, int seats) {
        var room =
                register.rooms().save(new Room(home.venue().id(), "Saal " + seats, Map.of(Layout.ROWS, seats), false));
        return new House(home.venue().id(), room.id(), Layout.ROWS);
    }

    public House anotherHouse(Home home, int seats) {
        var venue = register.venues().save(new Venue(home.place(), "Kulturhaus", null, true));
        var room = register.rooms().save(new Room(venue.id(), "Bühne", Map.of(Layout.ROWS, seats), false));
        return new House(venue.id(), room.id(), Layout.ROWS);
    }

    static PersonName plain(String lastName) {
        return new PersonName(FormOfAddress.NONE, "", "Kim", lastName);
    }

    static @Nullable String addressOf(String lastName) {
        return lastName.toLowerCase(Locale.ROOT) + "@example.org";
    }

    Person person(PersonName name, @Nullable String email, Locale language) {
        return register.people()
                .save(new Person(name, new Contact(email, null, language, null, MailGround.MEMBER, null)));
    }

    /** Somebody of the network's office who represents it. */
    public Person manager(Home home, String lastName) {
        return manager(home, plain(lastName), addressOf(lastName), Locale.GERMAN);
    }

    public Person manager(Home home, PersonName name, @Nullable String email, Locale language) {
        var person = person(name, email, language);
        affiliate(person, home.office(), home, Function.NETWORK_MANAGER);
        return person;
    }

    /** Somebody of a firm in the network's circle, who represents nobody. */
    Person employee(Home home, String lastName) {
        var person = person(plain(lastName), addressOf(lastName), Locale.GERMAN);
        affiliate(person, home.firm(), null, Function.COMPANY);
        return person;
    }

    void affiliate(Person person, Organisation organisation, @Nullable Home represents, Function function) {
        register.affiliations()
                .save(new Affiliation(
                        person.id(),
                        organisation.id(),
                        represents == null ? null : represents.network().id(),
                        function,
                        null));
    }

    Person again(Person person) {
        return register.people().save(person);
    }

    public Series series(String name, boolean closed, Home... members) {
        var series = calendar.allSeries()
                .save(new Series(
                        name.toLowerCase(Locale.ROOT),
                        ZoneId.of("Europe/Berlin"),
                        new SeriesProfile(name, true, closed, false, 6, 14, LocalTime.of(10, 0), LocalTime.of(16, 0)),
                        new ContactPerson("Rosa Rückfrage", CONTACT)));
        write(series, Locale.GERMAN, WORDS);
        for (Home member : members) {
            join(series, member, LocalDate.of(2024, 1, 1));
        }
        return series;
    }

    /** What the letters of the series say from now on. */
    public void write(Series series, Locale language, LetterWords words) {
        calendar.writing().write(WordsFor.series(series.id()), language, words);
    }

    /** What those about the meeting say instead. */
    public void write(MeetingId meeting, Locale language, LetterWords words) {
        calendar.writing().write(WordsFor.meeting(meeting), language, words);
    }

    void join(Series series, Home member, LocalDate from) {
        calendar.memberships().save(new Membership(series.id(), member.network().id(), from));
    }

    public static MeetingDetails details(Home host, @Nullable LocalDate day, House house) {
        return new MeetingDetails(
                day,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                host.network().id(),
                host.place().id(),
                house,
                "Haftung",
                day == null ? null : day.minusDays(14),
                AGENDA);
    }

    public MeetingId meeting(Series series, MeetingDetails details) {
        return calendar.scheduling()
                .schedule(series.id(), details, "Rosa Rückfrage", clock.instant())
                .id();
    }

    /** Edits the meeting as it stands now. */
    public boolean edit(MeetingId meeting, MeetingDetails details) {
        int version = jdbc.sql("select version from meeting where id = :id")
                .param("id", meeting.value())
                .query(Integer.class)
                .single();
        return calendar.changing().edit(meeting, version, details, "Rosa Rückfrage", clock.instant());
    }

    public void confirm(MeetingId meeting) {
        calendar.changing().confirm(meeting, "Rosa Rückfrage", clock.instant());
    }

    public void cancel(MeetingId meeting) {
        calendar.changing().cancel(meeting, "Grippe", "Rosa Rückfrage", clock.instant());
    }

    /** Who is invited by that invitation. */
    Person person(InvitationId invitation) {
        return register.people()
                .get(new PersonId(jdbc.sql("select person_id from invitation where id = :id")
                        .param("id", invitation.value())
                        .query(Long.class)
                        .single()));
    }

    InvitationId invitation(MeetingId meeting, PersonId person) {
        return new InvitationId(jdbc.sql("select id from invitation where meeting_id = :m and person_id = :p")
                .param("m", meeting.value())
                .param("p", person.value())
                .query(Long.class)
                .single());
    }
}
