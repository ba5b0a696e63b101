package org.reihum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.Season;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** That the report of a grant is ready. */
@TestComponent
class ReportSamples implements LetterSamples {

    private final Season season;
    private final Grants grants;
    private final Reports reports;
    private final ReportContents contents;
    private final ReportLetters letters;
    private final TransactionTemplate transaction;
    private final MovableClock.Hands clock;

    ReportSamples(
            Season season,
            Grants grants,
            Reports reports,
            ReportContents contents,
            ReportLetters letters,
            TransactionTemplate transaction,
            MovableClock.Hands clock) {
        this.season = season;
        this.grants = grants;
        this.reports = reports;
        this.contents = contents;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void write() {
        var series = season.series("Gefördert", true, season.home("Biberach"));
        long id = grants.enter(new Grant(
                0,
                "Ministerium für Wirtschaft und Beispiele",
                "Vernetzung",
                "Az. 1/26",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                31,
                "Rosa Rundlauf",
                "grant@example.org",
                List.of(series.id()),
                LocalDate.of(2026, 1, 1),
                0));
        Grant grant = grants.get(id);
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            transaction.executeWithoutResult(now -> {
                var scope = ReportScope.grant(grant, grant.periodFrom(LocalDate.of(2026, 1, 1)));
                long report = reports.enter(scope, language, "rosa@example.org", clock.instant());
                contents.keep(report, SampleReport.ofHalfYear());
                letters.tell(reports.get(report), clock.instant());
            });
        }
    }
}
