package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.PersonalLinks;
import org.reihum.network.PersonId;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a person allows on lists and in pictures, said on the answer page and taken back there. */
@DatabaseTest
class ConsentByLinkTest {

    @Autowired
    SignedPaper paper;

    @Autowired
    PersonalLinks links;

    @Autowired
    Consents consents;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    SignedPaper.Printed printed;
    PersonId person;
    Visitor guest;
    String page;

    @BeforeEach
    void oneOfThreeOpensTheAnswerPage() {
        printed = paper.print(1, 3);
        person = printed.people().get(0).id();
        guest = new Visitor(port, "de");
        var invitation = new InvitationId(jdbc.sql("select id from invitation where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single());
        page = links.linkTo(invitation, clock.instant()).getPath();
    }

    private Consent said() {
        return consents.of(printed.meeting()).getOrDefault(person, Consent.NONE);
    }

    @Test
    void whatIsTickedHoldsAtOnceAndIsTakenBackAsEasily() {
        assertThat(guest.get(page).body())
                .contains("Teilnehmerliste stehen", "nicht auf Fotos")
                .doesNotContain("checked", "??");

        var stored = guest.post(page + "/consents", "listed", "true", "noPhotos", "true");

        assertThat(guest.get(stored.location()).body()).contains("Gespeichert. Sie können es hier jederzeit ändern.");
        assertThat(said()).isEqualTo(new Consent(true, true));
        assertThat(guest.get(page).body())
                .containsPattern("name=\"listed\" value=\"true\" checked")
                .containsPattern("name=\"noPhotos\" value=\"true\" checked");
        assertThat(new Desk(mvc)
                        .see("/desk/meetings/" + printed.meeting().value() + "/papers/consents")
                        .body())
                .contains("1 auf der Teilnehmerliste, 1 ohne Fotos");

        guest.post(page + "/consents");
        assertThat(said()).isEqualTo(Consent.NONE);
    }

    @Test
    void afterTheMeetingItCanStillBeTakenBack() {
        guest.post(page + "/consents", "listed", "true");
        paper.close(printed.meeting());

        assertThat(guest.get(page).body()).contains("Liste und Fotos speichern");
        guest.post(page + "/consents");

        assertThat(said()).isEqualTo(Consent.NONE);
    }

    @Test
    void aLinkThatIsNotOursNotesNothing() {
        assertThat(guest.post("/r/" + "A".repeat(44) + "/consents", "listed", "true")
                        .status())
                .isEqualTo(404);
        assertThat(consents.of(printed.meeting())).isEmpty();
        assertThat(new Visitor(port, "en").get(page).body()).contains("List and pictures");
    }
}
