package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reihum.testing.Country.declined;
import static org.reihum.testing.Country.seated;
import static org.reihum.testing.Country.unconfirmed;
import static org.reihum.testing.Country.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reihum.meeting.MeetingId;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonId;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding guests: by state, by words, page by page, in the order in which they matter. */
@DatabaseTest
class GuestListTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    GuestList guestList;

    @Autowired
    JdbcClient jdbc;

    private Country country;
    private NetworkId ulm;
    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        country = Country.in(beans);
        ulm = country.ulm();
        meeting = country.meeting(country.series("netz", ulm), ulm, LocalDate.of(2026, 12, 16));
    }

    private PersonId person(String firstName, String lastName) {
        return country.person(firstName, lastName, "Würfel & Söhne 100% GmbH", null);
    }

    private List<String> names(GuestFilter filter) {
        return guestList.rows(meeting, filter).stream().map(GuestList.Row::name).toList();
    }

    private void oneOfEach() {
        country.invited(
                meeting,
                declined(person("Nero", "Nein")),
                waiting(person("Willi", "Zweiter"), 7),
                waiting(person("Wanda", "Erste"), 3),
                seated(person("Zoe", "Zusage")),
                unconfirmed(person("Anton", "Alt")),
                seated(person("Ona", "Online")),
                seated(person("Vera", "Vorbehalt")),
                seated(person("Olga", "Offen")),
                seated(person("Delia", "Delegiert")));
        set("Online", "answer = 'ONLINE', seat = 'NONE'");
        set("Vorbehalt", "answer = 'MAYBE', seat = 'NONE'");
        set("Offen", "answer = 'OPEN', seat = 'NONE'");
        set("Delegiert", "answer = 'DELEGATED', seat = 'NONE'");
        set("Zusage", "promoted_at = answered_at, companions = 2");
        set("Erste", "offered_until = answered_at");
    }

    private void set(String lastName, String change) {
        assertThat(jdbc.sql("update invitation set " + change
                                + " where person_id = (select id from person where last_name = :name)")
                        .param("name", lastName)
                        .update())
                .isOne();
    }

    @Test
    void whoComesStandsFirstThenTheLineAndSoOn() {
        oneOfEach();

        assertThat(names(GuestFilter.ALL))
                .containsExactly(
                        "Alt, Anton",
                        "Zusage, Zoe",
                        "Erste, Wanda",
                        "Zweiter, Willi",
                        "Online, Ona",
                        "Vorbehalt, Vera",
                        "Offen, Olga",
                        "Delegiert, Delia",
                        "Nein, Nero");
        assertThat(guestList.counts(meeting)).isEqualTo(new GuestList.Counts(9, 1, 1, 2, 0, 1, 1, 1, 1, 2, 1, 1, 1));
        assertThat(guestList.counts(meeting).seatsTaken()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(GuestState.class)
    void aStateShowsAsManyAsItCounts(GuestState state) {
        oneOfEach();

        List<String> found = names(new GuestFilter(Optional.of(state), ""));

        assertThat(found).hasSize(state.of(guestList.counts(meeting))).isNotEmpty();
    }

    @Test
    void aPlaceInLineIsTheSameWhateverIsFiltered() {
        oneOfEach();

        assertThat(guestList.rows(meeting, new GuestFilter(Optional.of(GuestState.WAITING), "willi")))
                .singleElement()
                .satisfies(row -> assertThat(row.place()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "zweiter willi, 1",
        "'Zweiter, WILLI', 1",
        "SÖHNE 100%, 9",
        "100_, 0",
        "würfel zoe, 1",
        "ulm, 0",
        "'  ', 9",
        "niemand, 0",
    })
    void everyWordOccursInNameOrganisationOrNetwork(String text, int found) {
        oneOfEach();

        assertThat(names(new GuestFilter(Optional.empty(), text))).hasSize(found);
    }

    @Test
    void theNetworkIsTheOneThePersonStandsFor() {
        country.invited(meeting, seated(country.person("Ada", "Muster", "Muster GmbH", ulm)));

        assertThat(guestList.rows(meeting, new GuestFilter(Optional.empty(), "ada ulm")))
                .singleElement()
                .satisfies(row -> assertThat(row.network()).isEqualTo("IT-Netzwerk Ulm"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        country.invited(
                meeting,
                IntStream.range(0, 23)
                        .mapToObj(i -> declined(person("Gast", "N%02d".formatted(i))))
                        .toArray(RecordingAnswers.Guest[]::new));

        List<String> all = IntStream.range(0, 3)
                .mapToObj(page -> guestList.page(meeting, GuestFilter.ALL, page, 10))
                .flatMap(page -> page.rows().stream())
                .map(GuestList.Row::name)
                .toList();

        assertThat(all).isEqualTo(names(GuestFilter.ALL)).hasSize(23).doesNotHaveDuplicates();
        assertThat(guestList.page(meeting, GuestFilter.ALL, 99, 10))
                .extracting(GuestList.Page::page, GuestList.Page::pages, GuestList.Page::found)
                .containsExactly(2, 3, 23);
        assertThat(guestList.page(meeting, new GuestFilter(Optional.empty(), "niemand"), 5, 10))
                .extracting(GuestList.Page::page, GuestList.Page::pages, GuestList.Page::found)
                .containsExactly(0, 1, 0);
    }
}
