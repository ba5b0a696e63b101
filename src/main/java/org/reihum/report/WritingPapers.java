package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.reihum.paper.WordTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a counted report as PDF and as Word file, the latter on the funder's form where there is one. */
@Component
class WritingPapers {

    static final String NAME = "paper";

    private final ReportContents contents;
    private final ReportPaper paper;
    private final ReportDocument document;
    private final GrantForms forms;
    private final StoredFiles files;

    WritingPapers(
            ReportContents contents, ReportPaper paper, ReportDocument document, GrantForms forms, StoredFiles files) {
        this.contents = contents;
        this.paper = paper;
        this.document = document;
        this.forms = forms;
        this.files = files;
    }

    @Transactional
    public void write(Report report) {
        CountedReport content = contents.of(report)
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has not counted"));
        Locale language = report.language();
        keep(report, "pdf", paper.pdf(content, language));
        keep(report, "docx", document.fill(template(content, language), content, language));
    }

    /** Forms of funders are for reports to funders, in their language. */
    private WordTemplate template(CountedReport content, Locale language) {
        return Optional.ofNullable(content.cover().grant())
                .flatMap(grant -> forms.of(grant.id(), language))
                .flatMap(GrantForms.Kept::template)
                .orElseGet(() -> OwnForm.in(language).template(content.cover().kind()));
    }

    private void keep(Report report, String ending, byte[] octets) {
        try (OutputStream file = files.write(report.id(), NAME, ending)) {
            file.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
