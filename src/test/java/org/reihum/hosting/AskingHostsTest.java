package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.hosting.AskingHosts.Result.Asked;
import org.reihum.hosting.AskingHosts.Result.NotPossible;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Series;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.AtOnce;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked to host, and what the letters say. */
@HostingTest
class AskingHostsTest {

    @Autowired
    HostingGround ground;

    @Autowired
    AskingHosts asking;

    @Autowired
    AnsweringEnquiry answering;

    @Autowired
    Enquiries enquiries;

    private Season season;
    private Season.Home ulm;
    private Season.Home basel;
    private MeetingId meeting;

    @BeforeEach
    void aProvisionalMeetingInUlm() {
        season = ground.season();
        season.letterhead();
        ulm = season.home("Ulm");
        basel = season.home("Basel");
        Series series = season.series("Runde", true, ulm, basel);
        meeting = season.meeting(series, Season.details(ulm, Season.DAY, House.OPEN));
    }

    @Test
    void theManagerGetsOneLetterWithALinkInGerman() {
        season.manager(
                ulm, new PersonName(FormOfAddress.MS, "Dr.", "Olga", "Stichtag"), "olga@example.org", Locale.GERMAN);

        assertThat(ground.ask(meeting, ulm))
                .isEqualTo(new Asked(List.of(ulm.network().id()), List.of(), List.of()));

        assertThat(ground.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("olga@example.org");
            assertThat(letter.name()).isEqualTo("Dr. Olga Stichtag");
            assertThat(letter.replyTo()).isEqualTo(Season.CONTACT);
            assertThat(letter.subject()).isEqualTo("Runde: Können Sie in Ulm Gastgeber sein? Mi., 16. Dezember 2026");
            assertThat(letter.text())
                    .startsWith("Sehr geehrte Frau Dr. Stichtag,\n\nkönnen Sie bei „Runde“ Gastgeber sein?")
                    .contains("Mittwoch, 16. Dezember 2026, 10:00–16:00 Uhr\nUlm\n")
                    .contains("https://reihum.example.org/host/", "Gastgebermappe", "Rosa Rückfrage")
                    .doesNotContain("Vorgesehen war", "??", "[(", "th:");
            assertThat(letter.html())
                    .contains("lang=\"de\"", "Ihre Seite öffnen und antworten", letter.link())
                    .doesNotContain("??");
        });
        assertThat(ground.events()).containsExactly("ASKED");
    }

    @Test
    void aSubstituteWhoReadsEnglishGetsAnEnglishLetterAboutHisOwnCity() {
        season.manager(basel, new PersonName(FormOfAddress.MR, "", "John", "Doe"), "john@example.org", Locale.ENGLISH);

        ground.ask(meeting, basel);

        assertThat(ground.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Runde: can you host in Basel? Wed, 16 December 2026");
            assertThat(letter.text())
                    .startsWith("Dear Mr Doe,\n\ncan you host a meeting of “Runde”?")
                    .contains("Another network was planned.", "Wednesday, 16 December 2026, 10:00–16:00\nBasel\n")
                    .doesNotContain("Ulm", "??");
            assertThat(letter.html()).contains("lang=\"en\"", "Open your page and answer");
        });
    }

    @Test
    void withoutAManagerTheMailboxIsAskedAndWithoutAnyAddressNobody() {
        season.manager(basel, new PersonName(FormOfAddress.NONE, "", "Kim", "Ohne"), null, Locale.GERMAN);

        ground.ask(meeting, basel);

        assertThat(ground.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("basel@example.org");
            assertThat(letter.text()).startsWith("Guten Tag Basel e. V.,");
        });
    }

    @Test
    void severalAreAskedAtOnceAndNobodyTwice() throws Exception {
        season.manager(ulm, "Anker");
        season.manager(basel, "Boje");

        var both = AtOnce.twice(() -> ground.ask(meeting, ulm, basel, ulm));

        assertThat(ground.letters())
                .extracting(HostingGround.Read::address)
                .containsExactly("anker@example.org", "boje@example.org");
        var networks = List.of(ulm.network().id(), basel.network().id());
        assertThat(both)
                .containsExactlyInAnyOrder(
                        new Asked(networks, List.of(), List.of()), new Asked(List.of(), networks, List.of()));
    }

    @Test
    void whoPassedCanBeAskedAgainByTheSameLink() {
        season.manager(ulm, "Anker");
        ground.ask(meeting, ulm);
        answer(ulm, new HostAnswer.Pass("Umbau"));

        ground.ask(meeting, ulm);

        assertThat(ground.letters()).hasSize(2);
        assertThat(ground.letters().get(1).link())
                .isEqualTo(ground.letters().get(0).link());
        assertThat(ground.state(ulm)).isEqualTo("OPEN");
        assertThat(ground.events()).containsExactly("ASKED", "PASSED", "ASKED");
    }

    @Test
    void askingOthersAfterAYesReleasesTheYes() {
        season.manager(ulm, "Anker");
        season.manager(basel, "Boje");
        ground.ask(meeting, ulm);
        answer(ulm, new HostAnswer.Yes(House.OPEN));

        ground.ask(meeting, basel);

        assertThat(ground.state(ulm)).isEqualTo("WITHDRAWN");
        assertThat(answer(basel, new HostAnswer.Yes(House.OPEN))).isEqualTo(HostAnswered.ACCEPTED);
    }

    @Test
    void nobodyIsAskedAboutACancelledMeeting() {
        season.cancel(meeting);

        assertThat(ground.ask(meeting, ulm)).isEqualTo(new NotPossible());
        assertThat(ground.letters()).isEmpty();
    }

    private HostAnswered answer(Season.Home home, HostAnswer answer) {
        var enquiry = enquiries.about(meeting).stream()
                .filter(one -> one.network().equals(home.network().id()))
                .findFirst()
                .orElseThrow();
        return answering.answer(meeting, enquiry.id(), answer, MovableClock.START);
    }
}
