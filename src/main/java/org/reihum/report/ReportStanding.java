package org.reihum.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a report stands today: what somebody should know before it is handed on. */
@Component
class ReportStanding {

    /**
     * @param since null until it has counted, and where there is a later version anyway
     * @param notes about its meetings
     * @param form of the funder, by name, that its Word file was filled into; null for ours
     */
    record Standing(
            OtherVersions.Around versions,
            ListsSince.@Nullable Since since,
            List<ReportNotes.Shown> notes,
            @Nullable String form) {

        /** Whether its lists say something else by now. */
        public boolean isOutdated() {
            return since != null && !since.isNothing();
        }
    }

    private final OtherVersions versions;
    private final ListsSince lists;
    private final ReportNotes notes;
    private final GrantForms forms;

    ReportStanding(OtherVersions versions, ListsSince lists, ReportNotes notes, GrantForms forms) {
        this.versions = versions;
        this.lists = lists;
        this.notes = notes;
        this.forms = forms;
    }

    Standing of(Report report, Optional<CountedReport> content) {
        OtherVersions.Around around = versions.around(report);
        return new Standing(
                around,
                around.later() == null ? content.map(lists::of).orElse(null) : null,
                notes.of(report.id()),
                forms.nameOfFilled(report).orElse(null));
    }
}
