package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckingIn;
import org.reihum.paper.ScanKind;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of a meeting of December 2026 are erased when nobody has to be shown them any more. */
@DatabaseTest
class ForgettingPapersTest {

    @Autowired
    SignedPaper paper;

    @Autowired
    PrintedPapers papers;

    @Autowired
    Scans scans;

    @Autowired
    Consents consents;

    @Autowired
    CheckingIn checkingIn;

    @Autowired
    ForgettingPapers forgetting;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingOfEverything() {
        var printed = paper.print(1, 2);
        var meeting = printed.meeting();
        var somebody = printed.people().get(0).id();
        papers.note(meeting, PaperKind.HOSPITALITY, true, 0, "rosa@example.org", clock.instant());
        papers.note(meeting, PaperKind.BADGES, true, 0, "rosa@example.org", clock.instant());
        long scan = scans.add(meeting, "a.pdf", ScanKind.PDF, new byte[] {1}, "rosa@example.org", clock.instant());
        scans.show(scan, printed.printing(), 1, true);
        consents.note(meeting, somebody, new Consent(true, true), "rosa@example.org", clock.instant());
        var signs = new CheckIn(CheckInMethod.LIST, clock.instant(), "Tisch 1", true, false, "M0 0L9 9", null);
        checkingIn.person(meeting, somebody, signs, clock.instant());
    }

    /** What is left of printings, lines, scans, consents and drawn signatures. */
    private String left(String today) {
        forgetting.run(LocalDate.parse(today));
        return jdbc.sql("""
                        select (select count(*) from paper_printing) as printings, (select count(*) from paper_line) as lines,
                               (select count(*) from paper_scan) as scans, (select count(*) from paper_consent) as consents,
                               (select count(*) from attendance where signature is not null) as drawn
                        """)
                .query((row, number) -> row.getInt(1) + " " + row.getInt(2) + " " + row.getInt(3) + " " + row.getInt(4)
                        + " " + row.getInt(5))
                .single();
    }

    @Test
    void eachIsKeptForItsTime() {
        assertThat(left("2027-06-16")).isEqualTo("3 2 1 1 1");
        assertThat(left("2027-06-17")).as("badges: six months").isEqualTo("2 2 1 1 1");
        assertThat(left("2032-12-31")).isEqualTo("2 2 1 1 1");
        assertThat(left("2033-01-01")).as("signed: six years after 2026").isEqualTo("1 0 0 0 0");
        assertThat(left("2036-12-31")).isEqualTo("1 0 0 0 0");
        assertThat(left("2037-01-01")).as("hospitality: ten years").isEqualTo("0 0 0 0 0");
        assertThat(jdbc.sql("select count(*) from attendance where signed")
                        .query(Integer.class)
                        .single())
                .as("that somebody signed stays")
                .isEqualTo(1);
    }
}
