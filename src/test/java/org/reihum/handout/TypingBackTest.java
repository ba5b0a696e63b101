package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckingIn;
import org.reihum.attendance.Correcting;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.reihum.testing.SqlCount;
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
    JdbcClient jdbc;

    @Autowired
    Correcting correcting;

    @Autowired
    Sheets sheets;

    @Autowired
    TypingBack typing;

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

    /** On a page opened anew. */
    private Desk.Page type(String... fields) {
        List<String> all = new ArrayList<>(List.of("nonce", UUID.randomUUID().toString()));
        all.addAll(List.of(fields));
        return rosa.press(printed.page(1), all.toArray(String[]::new));
    }

    @Test
    void whoWasNotedAtTheDoorGetsTheSignatureAndStaysOne() {
        atTheDoor(0);
        atTheDoor(1);

        Desk.Page done = type("signed", "1", "signed", "3");

        assertThat(done.done()).isEqualTo("Blatt 1 von 1 gespeichert: 1 neu eingetragen, 1 schon am Einlass erfasst.");
        assertThat(paper.list(printed.meeting()))
                .containsExactly("Muster01 signed QR", "Muster02 QR", "Muster03 signed SHEET");
        // sent again, from a page that was open before
        type("signed", "1", "signed", "3");
        assertThat(paper.list(printed.meeting())).hasSize(3);
        assertThat(rosa.see(printed.page(1)).body())
                .contains("schon auf der Liste")
                .doesNotContain("??");
    }

    @Test
    void aMarkTakenBackTakesOnlyWhatThePaperBrought() {
        atTheDoor(0);
        type("signed", "1", "signed", "2", "signed", "3");

        type("shown", "1", "shown", "2", "shown", "3", "signed", "3");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 QR", "Muster03 signed SHEET");
    }

    @Test
    void twoWhoTypeTheSameSheetDoNotUndoEachOther() {
        // both have opened the page before the other saved
        type("signed", "1");
        type("signed", "2");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 signed SHEET", "Muster02 signed SHEET");
    }

    @Test
    void aNameBelowTheListIsRecognisedOrEnteredOnce() {
        atTheDoor(1);
        String[] typed = {
            "nonce",
            UUID.randomUUID().toString(),
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
                .containsExactly("Gast, von signed SHEET walk-in", "Muster02 signed QR", "Muster03 signed SHEET");
    }

    @Test
    void whoGaveHalfANameAtTheDoorIsRecognisedOnThePaper() {
        var how = new CheckIn(CheckInMethod.LIST, clock.instant(), "Desk 1", false);
        for (var guest : List.of(
                Attendee.walkIn("", "Müller", "Virtual Dimension Center Fellbach", null),
                Attendee.walkIn("Eva", "Adler", "", null),
                Attendee.walkIn("Ida", "Zwirn", "Stadt Ulm", null),
                Attendee.walkIn("Udo", "Zwirn", "Stadt Ulm", null))) {
            checkingIn.walkIn(printed.meeting(), guest, how, clock.instant());
        }

        type(
                "lastName",
                "Mueller",
                "firstName",
                "Hans",
                "organisation",
                "VDC",
                "lastName",
                "Müller",
                "firstName",
                "Karl",
                "organisation",
                "VDC",
                "lastName",
                "Adler",
                "firstName",
                "",
                "organisation",
                "Adler GmbH",
                "lastName",
                "Zwirn",
                "firstName",
                "",
                "organisation",
                "");

        assertThat(paper.list(printed.meeting()))
                .as("the other Müller, and one of two Zwirns, are others")
                .containsExactlyInAnyOrder(
                        "Müller signed LIST walk-in",
                        "Müller signed SHEET walk-in",
                        "Adler signed LIST walk-in",
                        "Zwirn LIST walk-in",
                        "Zwirn LIST walk-in",
                        "Zwirn signed SHEET walk-in");
    }

    @Test
    void goneBackToAndSentWithAnotherNameItIsAnotherGuest() {
        String nonce = UUID.randomUUID().toString();
        for (String name : List.of("Gast", "Gast", "Besuch")) {
            rosa.press(printed.page(1), "nonce", nonce, "lastName", name, "firstName", "Olga", "organisation", "");
        }

        assertThat(paper.list(printed.meeting()))
                .containsExactly("Besuch signed SHEET walk-in", "Gast signed SHEET walk-in");
    }

    @Test
    void asManyGuestsCanBeTypedAsTheSheetHasBlankLines() {
        List<String> guests = new ArrayList<>();
        for (int guest = 1; guest <= 12; guest++) {
            guests.addAll(List.of("lastName", "Gast%02d".formatted(guest), "firstName", "Ute", "organisation", ""));
        }

        type(guests.toArray(String[]::new));

        assertThat(paper.list(printed.meeting())).hasSize(12).contains("Gast12 signed SHEET walk-in");
        assertThat(rosa.see(printed.page(1)).body().split("name=\"lastName\"", -1))
                .hasSize(13);
    }

    @Test
    void onAnAdditionNobodyOfTheFirstListIsWithoutALine() {
        type("signed", "1", "lastName", "Gast", "firstName", "Olga", "organisation", "");
        jdbc.sql("insert into paper_printing (meeting_id, paper, whole, printed_at, printed_by, sheets)"
                        + " select meeting_id, paper, false, printed_at, printed_by, 1 from paper_printing")
                .update();
        long addition =
                jdbc.sql("select max(id) from paper_printing").query(Long.class).single();

        assertThat(rosa.see("/desk/meetings/" + printed.meeting().value() + "/sheets/" + addition + "/1")
                        .body())
                .contains("Olga Gast")
                .doesNotContain("Muster01");
    }

    @Test
    void aClosedListChangesWithAReasonAndAsOneVersion() {
        atTheDoor(0);
        paper.close(printed.meeting());

        Desk.Page without = type("signed", "1", "signed", "2");
        assertThat(without.body()).contains("Sagen Sie bitte, warum", "name=\"reason\"");
        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 QR");

        type("signed", "1", "signed", "2", "reason", "Blatt lag im Auto");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 signed QR", "Muster02 signed SHEET");
        assertThat(jdbc.sql("select version from attendance_list")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSheetTakesNoSignatureOfTheDeviceAndNobodyWhomACorrectionBrought() {
        paper.close(printed.meeting());
        var drawn = new CheckIn(CheckInMethod.LIST, clock.instant(), "Desk 1", true, false, "M0 0L9 9", null);
        var corrected = new CheckIn(CheckInMethod.AFTERWARDS, null, "Carla", true);
        correcting.person(printed.meeting(), printed.people().get(0).id(), drawn, "Gerät war leer", clock.instant());
        correcting.person(printed.meeting(), printed.people().get(1).id(), corrected, "Foto", clock.instant());
        assertThat(rosa.see(printed.page(1)).body()).contains("auf dem Gerät unterschrieben");

        Desk.Page done = type("shown", "1", "shown", "2", "reason", "Blatt ist leer");

        assertThat(paper.list(printed.meeting())).containsExactly("Muster01 signed LIST", "Muster02 AFTERWARDS");
        assertThat(done.done()).contains("0 neu eingetragen", "1 zurückgenommen");
    }

    @Test
    void whoIsInNoRegisterAnyMoreStaysOnTheSheetAndCountsOnce() {
        atTheDoor(0);
        // forgotten by the register: papers and list keep the name alone
        jdbc.sql("update attendance set person_id = null").update();
        jdbc.sql("update paper_line set person_id = null, invitation_id = null where number < 3")
                .update();
        assertThat(rosa.see(printed.page(1)).body())
                .containsPattern("Muster01, Kim</strong>\\s*<span[^>]*>[^<]*</span>\\s*<span class=\"tag\">")
                .doesNotContain("Schon erfasst, ohne Zeile");
        String[] typed = {"nonce", UUID.randomUUID().toString(), "signed", "1", "signed", "2"};

        rosa.press(printed.page(1), typed);
        rosa.press(printed.page(1), typed);

        assertThat(paper.list(printed.meeting()))
                .containsExactly("Muster01 signed QR walk-in", "Muster02 signed SHEET walk-in");
    }

    @Test
    void whatWasEnteredIsCountedNotWhatWasTyped() {
        type("signed", "1", "signed", "2");

        // from a page that was open before
        assertThat(type("signed", "1", "signed", "2", "signed", "3").done())
                .isEqualTo("Blatt 1 von 1 gespeichert: 1 neu eingetragen, 0 schon am Einlass erfasst.");
    }

    @Test
    void aListClosedMeanwhileAsksWhyAndKeepsWhatWasTyped() {
        Sheet open = sheets.get(printed.meeting(), printed.printing(), 1);
        paper.close(printed.meeting());
        var typed = new TypedSheet(Set.of(), Set.of(1), List.of(), UUID.randomUUID(), "");

        assertThat(typing.type(open, typed, "rosa@example.org", clock.instant()))
                .isEqualTo(new TypedBack.Refused("CLOSED"));
        assertThat(paper.list(printed.meeting())).isEmpty();
        assertThat(sheets.get(printed.meeting(), printed.printing(), 1).closed())
                .isTrue();
    }

    @Test
    void aPageWithoutItsNameIsRefused() {
        assertThat(rosa.press(printed.page(1), "signed", "1").status()).isEqualTo(400);
        assertThat(rosa.press(printed.page(1), "nonce", "", "signed", "1").status())
                .isEqualTo(400);
        assertThat(paper.list(printed.meeting())).isEmpty();
    }

    @Test
    void thirtySheetsAreReadLikeOne() {
        String all = "/desk/meetings/" + printed.meeting().value() + "/sheets";
        rosa.see(all);
        long one = SqlCount.of(() -> rosa.see(all));
        for (int printing = 0; printing < 5; printing++) {
            jdbc.sql("insert into paper_printing (meeting_id, paper, whole, printed_at, printed_by, sheets)"
                            + " select meeting_id, paper, false, printed_at, printed_by, 6 from paper_printing"
                            + " fetch first 1 rows only")
                    .update();
        }
        jdbc.sql(
                        "insert into paper_scan (meeting_id, name, kind, size_bytes, sha256, content, uploaded_at, uploaded_by)"
                                + " select meeting_id, 'scan', 'PDF', 1, '" + "a".repeat(64)
                                + "', printed_by_bytes, printed_at,"
                                + " printed_by from (select p.*, d.content as printed_by_bytes from paper_printing p, paper_document d) x")
                .update();

        assertThat(SqlCount.of(() -> rosa.see(all))).isEqualTo(one);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Desk.Page page = type("signed", "2", "lastName", "", "firstName", "Olga", "organisation", "");

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
