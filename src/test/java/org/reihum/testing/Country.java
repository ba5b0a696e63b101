package org.reihum.testing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Answer;
import org.reihum.invitation.AnswerOnRecord;
import org.reihum.invitation.Channel;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.invitation.Seat;
import org.reihum.letter.LetterWords;
import org.reihum.letter.WordsFor;
import org.reihum.letter.WritingWords;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.ContactPerson;
import org.reihum.meeting.House;
import org.reihum.meeting.Meeting;
import org.reihum.meeting.MeetingDetails;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.MeetingState;
import org.reihum.meeting.Meetings;
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
import org.reihum.network.NetworkId;
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
import org.reihum.network.RoomId;
import org.reihum.network.Rooms;
import org.reihum.network.SizeClass;
import org.reihum.network.Venue;
import org.reihum.network.VenueId;
import org.reihum.network.Venues;
import org.springframework.context.ApplicationContext;

/** Networks, series, meetings and people for tests of pages that see several rooms; made with {@link #in}. */
public final class Country {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private final ApplicationContext beans;

    private Country(ApplicationContext beans) {
        this.beans = beans;
    }

    public static Country in(ApplicationContext beans) {
        return new Country(beans);
    }

    private <T> T the(Class<T> bean) {
        return beans.getBean(bean);
    }

    /** A network named after its town, with a hall for as many. */
    public NetworkId network(String town, FederalState state, double latitude, double longitude, int seats) {
        NetworkId id = withoutSeat("IT-Netzwerk " + town);
        Place seat = the(Places.class).save(new Place(id, town, state, latitude, longitude, true));
        Venue house = the(Venues.class).save(new Venue(seat, "Haus " + town, null, true));
        the(Rooms.class).save(new Room(house.id(), "Saal", Map.of(Layout.ROWS, seats, Layout.STANDING, 900), false));
        return id;
    }

    /** A network that nobody has put on the map. */
    public NetworkId withoutSeat(String name) {
        int number = the(Networks.class).findAllByOrderByName().size() + 1;
        return the(Networks.class)
                .save(new Network(
                        "network-" + number, new NetworkProfile(name, name, "Südwesten", null, false, null, null)))
                .id();
    }

    public NetworkId ulm() {
        return network("Ulm", FederalState.BW, 48.398, 9.992, 40);
    }

    public NetworkId karlsruhe() {
        return network("Karlsruhe", FederalState.BW, 49.009, 8.404, 40);
    }

    public NetworkId loerrach() {
        return network("Lörrach", FederalState.BW, 47.615, 7.661, 40);
    }

    public NetworkId hanau() {
        return network("Hanau", FederalState.HE, 50.134, 8.917, 40);
    }

    /** A rotating, closed series: every nine weeks, 10:00 to 16:00, registration closes 14 days before. */
    public Series series(String slug, NetworkId... members) {
        return series(slug, "Treffen der IT-Netzwerke", 9, members);
    }

    public Series series(String slug, String name, int gapWeeks, NetworkId... members) {
        var profile =
                new SeriesProfile(name, true, true, false, gapWeeks, 14, LocalTime.of(10, 0), LocalTime.of(16, 0));
        var contact = new ContactPerson("Rosa Rundlauf-Demo", "kontakt.geheim@example.org");
        Series series = the(AllSeries.class).save(new Series(slug, BERLIN, profile, contact));
        var words = new LetterWords(List.of("Die Netzwerke"), "Austausch", "", "", "Ihre Gastgeber", "", "");
        the(WritingWords.class).write(WordsFor.series(series.id()), Locale.GERMAN, words);
        Arrays.stream(members).forEach(member -> join(series, member, LocalDate.of(2020, 1, 1)));
        return series;
    }

    public void join(Series series, NetworkId network, LocalDate since) {
        the(Memberships.class).save(new Membership(series.id(), network, since));
    }

    /** A confirmed meeting in the host's hall. */
    public MeetingId meeting(Series series, NetworkId host, @Nullable LocalDate day) {
        return meeting(series, host, day, MeetingState.CONFIRMED, hallOf(host));
    }

    public MeetingId meeting(Series series, NetworkId host, @Nullable LocalDate day, MeetingState state, House house) {
        Place seat = the(Places.class).of(host).get(0);
        LocalDate answerBy = day == null ? null : day.minusDays(14);
        var details = new MeetingDetails(
                day, LocalTime.of(10, 0), LocalTime.of(16, 0), host, seat.id(), house, "", answerBy, List.of());
        Meeting meeting = the(Scheduling.class).schedule(series.id(), details, "Rosa", LONG_AGO);
        meeting.recordAs(state, 0, LONG_AGO);
        return the(Meetings.class).saveAndFlush(meeting).id();
    }

    public House hallOf(NetworkId host) {
        VenueId house = the(Venues.class).of(host).get(0).id();
        RoomId hall = the(Rooms.class).of(house).get(0).id();
        return new House(house, hall, Layout.ROWS);
    }

    /** Someone of a firm; the mailbox is made of both names. */
    public PersonId person(String firstName, String lastName, String firm, @Nullable NetworkId represents) {
        var name = new PersonName(FormOfAddress.NONE, "", firstName, lastName);
        String mailbox = "p" + Math.abs((firstName + lastName).hashCode()) + "@example.org";
        PersonId id = the(People.class)
                .save(new Person(name, new Contact(mailbox, null, Locale.GERMAN, null, MailGround.MEMBER, null)))
                .id();
        Organisation employer = the(Organisations.class)
                .findFirstByNameOrderById(firm)
                .orElseGet(() -> the(Organisations.class)
                        .save(new Organisation(firm, OrganisationKind.COMPANY, SizeClass.SME, represents)));
        the(Affiliations.class).save(new Affiliation(id, employer.id(), represents, Function.COMPANY, null));
        return id;
    }

    /** All who are invited to a meeting, as records say. Where no sender is named yet, one is: somebody has to invite. */
    public void invited(MeetingId meeting, RecordingAnswers.Guest... guests) {
        if (the(Letterheads.class).current().isEmpty()) {
            the(Letterheads.class)
                    .set(new Letterhead(URI.create("https://reihum.example.org"), "Reihum", "reihum@example.org"));
        }
        the(RecordingAnswers.class).record(meeting, List.of(guests));
    }

    public static RecordingAnswers.Guest seated(PersonId person) {
        return guest(person, Answer.YES, Seat.SEATED, null, null);
    }

    /** Seated, but has not said yes again after a move. */
    public static RecordingAnswers.Guest unconfirmed(PersonId person) {
        return guest(person, Answer.YES, Seat.SEATED, null, LONG_AGO);
    }

    public static RecordingAnswers.Guest waiting(PersonId person, int place) {
        return guest(person, Answer.YES, Seat.WAITING, place, null);
    }

    public static RecordingAnswers.Guest declined(PersonId person) {
        return guest(person, Answer.NO, Seat.NONE, null, null);
    }

    private static RecordingAnswers.Guest guest(
            PersonId person, Answer answer, Seat seat, @Nullable Integer place, @Nullable Instant reconfirm) {
        var record = new AnswerOnRecord(answer, LONG_AGO, 0, Channel.LINK, seat, place, null, null, reconfirm, null, 0);
        return new RecordingAnswers.Guest(person, LONG_AGO, record);
    }
}
