package org.reihum.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Links for helpers, as an organiser makes and stops them. */
@DatabaseTest
class HelpersPageTest {

    private static final String PAGE = "/desk/meetings/1/door/helpers";

    @Autowired
    MockMvc mvc;

    @Autowired
    DoorGround ground;

    @Autowired
    DoorLinks links;

    @Autowired
    MovableClock.Hands clock;

    private String words() {
        return new Desk(mvc).see(PAGE).body();
    }

    @Test
    void aDeskIsMadeRenewedStoppedAndMadeAgain() {
        ground.begin(3, 3);
        Desk rosa = new Desk(mvc);
        assertThat(rosa.see("/desk/meetings/1/door").body()).contains("href=\"" + PAGE + "\"");
        assertThat(words()).contains("value=\"Tisch 1\"").doesNotContain("/door/A", "??");
        assertThat(rosa.press(PAGE, "name", "Tisch am Tor", "signature", "true").done())
                .contains("Der Link ist da");

        DoorLink first = links.of(DoorGround.MEETING).get(0);
        String address = "https://reihum.example.org" + ground.path(first);
        assertThat(words())
                .contains(address, "Tisch am Tor", "Mit Unterschrift auf dem Gerät", "<path fill=\"#000000\"");
        assertThat(rosa.press(PAGE + "/" + first.id() + "/renew").done()).contains("Der alte öffnet nichts mehr");
        assertThat(words()).doesNotContain(address);
        assertThat(rosa.press(PAGE + "/" + first.id() + "/stop").done()).contains("Gestoppt");
        assertThat(words()).contains("gestoppt").doesNotContain("https://reihum.example.org/door/");
        rosa.press(PAGE + "/" + first.id() + "/renew");
        assertThat(words()).contains("https://reihum.example.org/door/");
        assertThat(new Desk(mvc, "en").see(PAGE).body())
                .contains("Helpers at the door")
                .doesNotContain("??");
    }

    @Test
    void aNameIsNeededAndADeskOfAnotherMeetingIsNotFound() {
        ground.begin(3, 3);
        Desk rosa = new Desk(mvc);
        assertThat(rosa.press(PAGE, "name", " ").body()).contains("Bitte geben Sie dem Tisch einen Namen");
        DoorLink desk = ground.desk("Tisch 1", false);
        assertThat(rosa.press("/desk/meetings/2/door/helpers/" + desk.id() + "/stop")
                        .done())
                .contains("Diesen Tisch gibt es nicht");
        assertThat(links.find(desk.id()).orElseThrow().stopped()).isFalse();
        assertThat(rosa.press("/desk/meetings/4711/door/helpers", "name", "Tisch")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aWeekAfterTheMeetingThereAreNoMoreLinks() {
        ground.begin(3, 3);
        assertThat(words()).contains("Link erzeugen").doesNotContain("mehr als eine Woche her");
        clock.advance(Duration.ofDays(30));
        assertThat(words()).contains("mehr als eine Woche her").doesNotContain("Link erzeugen");
    }
}
