package org.reihum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.network.Directory;
import org.reihum.network.PersonCard;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is known is found again however the line writes it, and nothing about one employer is said of another. */
@DatabaseTest
class KnownPeopleImportTest {

    @Autowired
    ImportDesk desk;

    @Autowired
    Findings findings;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void network() {
        jdbc.sql("insert into network (slug, name, short_name, region, funded, version)"
                        + " values ('alb', 'Netzwerk Alb', 'Alb', '', false, 0)")
                .update();
    }

    private List<PersonCard> people() {
        return directory.search("", LocalDate.of(2026, 11, 21), 0, 100);
    }

    private List<String> found(ImportFile file) {
        return findings.differences(file.id(), 100).stream()
                .map(one -> one.field() + ": " + one.known() + " > " + one.said())
                .toList();
    }

    private ImportFile taken(String text) {
        return desk.enter(desk.open(text), true, List.of());
    }

    private List<String> organisations() {
        return jdbc.sql("select name from organisation order by id")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller | Jörg | Mueller | Joerg",
                "Müller | Jörg | MÜLLER | jörg",
                "Müller | Jörg | Muller | Jorg",
                "Weiß-Größe | Anna Lena | Weiss Groesse | Anna-Lena",
                "Stichtag | Olga | Stichtag | Dr. Olga",
                "van der Anker | Ida | Van der  Anker | Ida",
                "Šimić | Ana | Simic | Ana",
                "ŽIŽEK | Őrs | žižek | Ors",
                "Yıldız-Ağaoğlu | Ceň | YILDIZ AGAOGLU | Cen",
                "Nguyễn | Thị Ánh | Nguyen | Thi Anh",
                "Großsand | Ida | Grosssand | Ida",
                "O‘Muster (Alb) | Ida | O'Muster Alb | Ida",
            })
    void withoutAnAddressOnePersonIsEnteredOnceHoweverTheNameIsWritten(
            String last, String first, String otherLast, String otherFirst) {
        String heading = "Nachname;Vorname;Firma\r\n";
        desk.enter(heading + last + ";" + first + ";Beispiel GmbH\r\n");
        ImportFile again = desk.enter(heading + otherLast + ";" + otherFirst + ";BEISPIEL  GmbH\r\n");

        assertThat(again.entered()).isZero();
        assertThat(people()).hasSize(1);
    }

    @Test
    void whoStandsInTwoLinesOfAFileWithAndWithoutAccentsIsEnteredOnce() {
        ImportFile file = desk.open("Nachname;Vorname;Firma;E-Mail\r\nŠimić;Ana;A GmbH;ana@example.org\r\n"
                + "Simic;Ana;A GmbH;ana@example.org\r\nDvořák;Jiří;A GmbH;\r\nDVORAK;Jiri;A GmbH;\r\n");
        assertThat(file.entered()).as("looking ahead").isEqualTo(2);
        assertThat(desk.enter(file, false, List.of()).entered()).isEqualTo(2);
        assertThat(people()).hasSize(2);
    }

    @Test
    void whoIsOnlyNearlyCalledSoIsSomebodyElse() {
        desk.enter("Nachname;Vorname;Firma\r\nBauer;Anna;A GmbH\r\nBaur;Anna;A GmbH\r\nBauer;Anna;B GmbH\r\n");
        assertThat(people()).hasSize(3);
    }

    @Test
    void anotherAddressIsADifferenceAndNoSecondPerson() {
        String heading = "Nachname;Vorname;Firma;E-Mail\r\n";
        desk.enter(heading + "Stichtag;Olga;Beispiel GmbH;olga@example.org\r\n");
        ImportFile left = desk.enter(heading + "Stichtag;Olga;Beispiel GmbH;o.stichtag@example.org\r\n");

        assertThat(List.of(left.entered(), left.differing())).containsExactly(0, 1);
        assertThat(found(left)).containsExactly("EMAIL: olga@example.org > o.stichtag@example.org");
        assertThat(people())
                .singleElement()
                .extracting(one -> one.contact().email())
                .isEqualTo("olga@example.org");

        taken(heading + "STICHTAG;Olga;Beispiel GmbH;neu@example.org\r\n");
        assertThat(people())
                .singleElement()
                .extracting(one -> one.contact().email())
                .isEqualTo("neu@example.org");
    }

    @Test
    void twoAddressesOfOnePersonInOneFileAreNotBothTaken() {
        ImportFile file = desk.open("Nachname;Vorname;Firma;E-Mail\r\nStichtag;Olga;A GmbH;olga@example.org\r\n"
                + "Stichtag;Olga;A GmbH;zwei@example.org\r\n");
        assertThat(file.entered()).isEqualTo(1);
        ImportFile run = desk.enter(file, true, List.of());
        assertThat(List.of(run.entered(), run.differing())).containsExactly(1, 1);
        assertThat(found(run)).containsExactly("EMAIL: olga@example.org > zwei@example.org");
    }

    @Test
    void whatSomebodyRepresentsForOneEmployerIsNotFilledInForAnother() {
        desk.enter("Nachname;Firma;E-Mail\r\nStichtag;Beispiel GmbH;olga@example.org\r\n");
        ImportFile left = desk.enter("Nachname;Firma;E-Mail;Netzwerk;Funktion\r\n"
                + "Stichtag;Netzwerk Alb e. V.;olga@example.org;Alb;Stellvertretung\r\n");

        assertThat(left.differing()).isEqualTo(1);
        assertThat(found(left))
                .containsExactly(
                        "FUNCTION: Gast > Stellvertretung",
                        "ORGANISATION: Beispiel GmbH > Netzwerk Alb e. V.",
                        "NETWORK:  > Alb");
        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.organisation()).isEqualTo("Beispiel GmbH");
            assertThat(person.network()).isEmpty();
        });
        assertThat(organisations()).as("nobody works there").containsExactly("Beispiel GmbH");
    }

    @Test
    void whatSomebodyRepresentedDoesNotGoAlongToANewEmployer() {
        desk.enter("Nachname;Firma;E-Mail;Netzwerk\r\nStichtag;Alb e. V.;olga@example.org;Alb\r\n");
        ImportFile taken = taken("Nachname;Firma;E-Mail\r\nStichtag;Beispiel GmbH;olga@example.org\r\n");

        assertThat(taken.changed()).isEqualTo(1);
        assertThat(people()).singleElement().satisfies(person -> {
            assertThat(person.organisation()).isEqualTo("Beispiel GmbH");
            assertThat(person.network()).isEmpty();
        });
    }

    @Test
    void anotherJobOfThePersonStaysAsItIs() {
        desk.enter("Nachname;Firma;E-Mail\r\nStichtag;A GmbH;olga@example.org\r\nFrist;B GmbH;\r\n");
        jdbc.sql("insert into affiliation (person_id, organisation_id, function) values (1, 2, 'COMPANY')")
                .update();
        desk.enter("Nachname;Firma;E-Mail;Netzwerk\r\nStichtag;A GmbH;olga@example.org;Alb\r\n");

        assertThat(jdbc.sql("select organisation_id from affiliation where person_id = 1 and valid_to is null"
                                + " order by organisation_id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void aGroundThatWasTakenAwayDoesNotComeBackByItself() {
        desk.enter("Nachname;Firma;E-Mail;Netzwerk\r\nStichtag;Alb e. V.;olga@example.org;Alb\r\n"
                + "Frist;Alb e. V.;frist@example.org;\r\n");
        jdbc.sql("update person set mail_ground = null").update();
        ImportFile run = desk.enter("Nachname;Firma;E-Mail;Netzwerk;Telefon;Einwilligung am\r\n"
                + "Stichtag;Alb e. V.;olga@example.org;Alb;030 1;\r\n"
                + "Frist;Alb e. V.;frist@example.org;;;3.6.2026\r\n");

        assertThat(List.of(run.changed(), run.differing())).containsExactly(1, 1);
        assertThat(people()).extracting(person -> person.contact().ground()).containsOnlyNulls();
        assertThat(found(run)).containsExactly("GROUND:  > Einwilligung", "GROUND_NOTE:  > 3.6.2026");
    }

    @Test
    void theDayOfAConsentIsNoEvidenceOfAnotherGround() {
        String heading = "Nachname;Firma;E-Mail;Grundlage;Einwilligung am\r\n";
        desk.enter(heading + "Stichtag;Alb e. V.;olga@example.org;Mitglied;\r\n");
        desk.enter(heading + "Stichtag;Alb e. V.;olga@example.org;;3.6.2026\r\n"
                + "Frist;Alb e. V.;frist@example.org;Mitglied;4.6.2026\r\n");

        assertThat(people()).extracting(person -> person.contact().groundNote()).containsOnlyNulls();
        assertThat(people())
                .extracting(person -> person.contact().remark())
                .containsExactly("Einwilligung 4.6.2026", null);
    }

    @Test
    void aNewEmployerIsEnteredOnceAndOnlyForThoseWhoGoThere() {
        desk.enter("Nachname;Firma;E-Mail\r\nStichtag;A GmbH;olga@example.org\r\nFrist;A GmbH;otto@example.org\r\n");
        ImportFile file = desk.open("Nachname;Firma;E-Mail\r\nStichtag;Neue AG;olga@example.org\r\n"
                + "Frist;NEUE AG;otto@example.org\r\nTermin;Neue AG;ute@example.org\r\n");
        desk.enter(file, false, List.of(2));

        assertThat(organisations()).containsExactly("A GmbH", "Neue AG");
        assertThat(people()).extracting(PersonCard::organisation).containsExactly("A GmbH", "Neue AG", "Neue AG");
    }

    @Test
    void twoPeopleAfterACommaAreNotMadeOne() {
        ImportFile run =
                desk.enter("Name;Firma\r\n\"Anna Muster, Ben Beispiel\";A GmbH\r\n\"Muster, Anna\";B GmbH\r\n");
        assertThat(List.of(run.entered(), run.bad())).containsExactly(1, 1);
        assertThat(findings.bad(run.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("2 TWO_PEOPLE");
    }

    @Test
    void aRunThatAnOlderVersionBeganTakesWhatWasAgreedTo() {
        String heading = "Nachname;Firma;E-Mail;Telefon\r\n";
        desk.enter(heading + "Stichtag;A GmbH;olga@example.org;030 1\r\n");
        ImportFile file = desk.open(heading + "Stichtag;A GmbH;olga@example.org;030 11\r\n");
        jdbc.sql("delete from import_shown").update();

        assertThat(desk.enter(file, true, List.of()).changed()).isEqualTo(1);
    }

    @Test
    void aFileInWhichNothingDifferedTakesNothingThatDiffersByNow() {
        String heading = "Nachname;Firma;E-Mail;Telefon\r\n";
        desk.enter(heading + "Stichtag;A GmbH;olga@example.org;030 1\r\n");
        ImportFile file = desk.open(heading + "STICHTAG;A GmbH;olga@example.org;030 1\r\n");
        jdbc.sql("update person set phone = '030 9'").update();

        assertThat(desk.enter(file, true, List.of()).differing()).isEqualTo(1);
    }

    @Test
    void whatWasChangedAfterThePageWasShownIsShownAndNotOverwritten() {
        String heading = "Nachname;Firma;E-Mail;Telefon;Branche\r\n";
        desk.enter(heading + "Stichtag;A GmbH;olga@example.org;030 1;Systemhaus\r\n"
                + "Frist;B GmbH;otto@example.org;030 2;Systemhaus\r\n");
        ImportFile file = desk.open(heading + "Stichtag;A GmbH;olga@example.org;030 11;Systemhaus\r\n"
                + "Frist;B GmbH;otto@example.org;030 22;Systemhaus\r\n");
        jdbc.sql("update person set phone = '030 9' where last_name = 'Stichtag'")
                .update();
        jdbc.sql("update organisation set trade = 'Rechenzentrum' where name = 'A GmbH'")
                .update();
        ImportFile run = desk.enter(file, true, List.of());

        assertThat(List.of(run.changed(), run.differing())).containsExactly(1, 1);
        assertThat(people()).extracting(person -> person.contact().phone()).containsExactly("030 22", "030 9");
        assertThat(found(run)).containsExactly("PHONE: 030 9 > 030 11", "TRADE: Rechenzentrum > Systemhaus");
    }
}
