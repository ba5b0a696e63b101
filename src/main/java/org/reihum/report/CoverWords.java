package org.reihum.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.Series;
import org.springframework.stereotype.Component;

/** The head of a report, and how much of small groups it may tell. */
@Component
class CoverWords {

    private final AllSeries allSeries;
    private final Grants grants;
    private final ReportSettings settings;

    CoverWords(AllSeries allSeries, Grants grants, ReportSettings settings) {
        this.allSeries = allSeries;
        this.grants = grants;
        this.settings = settings;
    }

    ReportContent.Cover cover(Report report, ReportBody body, int version, String dataVersion, int earlier) {
        ReportScope scope = report.scope();
        LocalDate day = dayOfFirst(body);
        return new ReportContent.Cover(
                report.id(),
                scope.kind(),
                scope.series().stream().map(allSeries::get).map(Series::name).toList(),
                funding(scope.grant()),
                scope.meeting() == null ? scope.from() : day,
                scope.meeting() == null ? scope.to() : day,
                version,
                dataVersion,
                report.requestedAt(),
                report.requestedBy(),
                !body.open(false).isEmpty(),
                earlier);
    }

    private static @Nullable LocalDate dayOfFirst(ReportBody body) {
        return body instanceof ReportContent.Body counted && !counted.meetings().isEmpty()
                ? counted.meetings().get(0).day()
                : null;
    }

    private ReportContent.@Nullable Funding funding(@Nullable Long grant) {
        return grant == null ? null : grants.get(grant).funding();
    }

    Percentages percentages(ReportKind kind) {
        return new Percentages(kind.goesOut() ? settings.smallestGroup() : 1);
    }
}
