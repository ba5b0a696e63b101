package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckingIn;
import org.reihum.attendance.ClosingList;
import org.reihum.invitation.Season;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a signed sheet does to the list, without script: nobody counts twice, and nothing is lost. */
@DatabaseTest
class TypingBackTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedPaper paper;

    @Autowired
    CheckingIn checkingIn;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    ClosingList closing;

    @Autowired
    JdbcClient jdbc;

    SignedPaper.Printed printed;
    Desk rosa;

    @BeforeEach
    void threeOnASheet() {
        printed = paper.print(1, 3);
        rosa = new Desk(mvc, "de");
    }

    private void atTheDoor(int person) {
        checkingIn.person(
                printed.meeting(),
                printed.people().get(person).id(),
                new CheckIn(CheckInMethod.QR, clock.instant(), "Desk 1", false),
                clock.instant());
    }

    @Test
    void whoWasNotedAtTheDoorGetsTheSignatureAndStaysOne() {
        atTheDoor(0);
        atTheDoor(1);

        Desk.Page done = rosa.press(printed.page(1), "signed", "1", "signed", "3");

        assertThat(done.done()).isEqualTo("Blatt 1 von 1 gespeichert: 1 neu eingetragen, 1 schon am Einlass erfasst.");
        assertThat(paper.list(printed.meeting()))
                .containsExactly("Muster01 signed QR", "Muster02 QR", "Muster03 signed AFTERWARDS");
        // sent again, from a page that was open before
        rosa.press(printed.page(1), "signed", "1", "signed", "3");
        assertThat(paper.list(printed.meeting())).hasSize(3);
        assertThat(rosa.see(printed.page(1)).body())
                .contains("am Einlass erfasst")
                .doesNotContain("??");
    }

    @Test
    void aMarkTakenBackTakesOnlyWhatThePaperBrought() {
        atTheDoor(0);
        rosa.press(printed.page(1), "signed", "1", "signed", "2", "signed", "3");

        rosa.press(printed.page(1), "shown", "1", "shown", "2", "shown", "3", "signed", "3");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 QR", "Muster03 signed AFTERWARDS");
    }

    @Test
    void twoWhoTypeTheSameSheetDoNotUndoEachOther() {
        // both have opened the page before the other saved
        rosa.press(printed.page(1), "signed", "1");
        rosa.press(printed.page(1), "signed", "2");

        assertThat(paper.list(printed.meeting()))
                .containsExactly("Muster01 signed AFTERWARDS", "Muster02 signed AFTERWARDS");
    }

    @Test
    void aNameBelowTheListIsRecognisedOrEnteredOnce() {
        atTheDoor(1);
        String[] typed = {
            "nonce",
            "abc",
            "lastName",
            "muster02",
            "firstName",
            "KIM",
            "organisation",
            "",
            "lastName",
            "Muster03",
            "firstName",
            "Kim",
            "organisation",
            "",
            "lastName",
            "Gast, von",
            "firstName",
            "Olga",
            "organisation",
            "Werk & Söhne"
        };

        rosa.press(printed.page(1), typed);
        rosa.press(printed.page(1), typed);

        assertThat(paper.list(printed.meeting()))
                .containsExactly(
                        "Gast, von signed AFTERWARDS walk-in", "Muster02 signed QR", "Muster03 signed AFTERWARDS");
    }

    @Test
    void aClosedListChangesWithAReasonAndAsOneVersion() {
        atTheDoor(0);
        clock.set(Season.DAY
                .plusDays(1)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant());
        closing.close(printed.meeting(), new ClosingList.Seen(1, 0, 2), "rosa@example.org", clock.instant());

        Desk.Page without = rosa.press(printed.page(1), "signed", "1", "signed", "2");
        assertThat(without.body()).contains("Sagen Sie bitte, warum", "name=\"reason\"");
        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 QR");

        rosa.press(printed.page(1), "signed", "1", "signed", "2", "reason", "Blatt lag im Auto");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 signed QR", "Muster02 signed AFTERWARDS");
        assertThat(jdbc.sql("select version from attendance_list")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Desk.Page page =
                rosa.press(printed.page(1), "signed", "2", "lastName", "", "firstName", "Olga", "organisation", "");

        assertThat(page.body()).contains("fehlt der Nachname", "value=\"Olga\"");
        assertThat(page.body()).containsPattern("value=\"2\" checked");
        assertThat(paper.list(printed.meeting())).isEmpty();
        assertThat(rosa.see(printed.page(2)).status()).isEqualTo(404);
        assertThat(rosa.see("/desk/meetings/" + printed.meeting().value() + "/sheets")
                        .body())
                .contains("Blatt 1 von 1", "3 Zeilen, davon 0 unterschrieben")
                .doesNotContain("??");
    }
}
