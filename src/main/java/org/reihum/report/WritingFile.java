package org.reihum.report;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a table of a report in all formats at once, and tells how far it is. */
@Component
class WritingFile {

    private static final int LINES_A_SIGN = 2_000;

    private final ReportTables tables;
    private final StoredFiles files;
    private final RunProgress progress;

    WritingFile(ReportTables tables, StoredFiles files, RunProgress progress) {
        this.tables = tables;
        this.files = files;
        this.progress = progress;
    }

    /** All or nothing. @throws RunStopped when somebody wants the run to stop */
    @Transactional
    public void write(Report report, ReportFile file) {
        Map<SheetFormat, SheetWriter> writers = new EnumMap<>(SheetFormat.class);
        for (SheetFormat format : SheetFormat.values()) {
            writers.put(
                    format,
                    format.to(
                            files.write(report.id(), file.slug(), format.ending()),
                            tables.name(report, file),
                            tables.heading(report, file),
                            report.language()));
        }
        int done = 0;
        Iterator<List<@Nullable Object>> lines = tables.lines(report, file);
        while (lines.hasNext()) {
            List<@Nullable Object> line = lines.next();
            writers.values().forEach(writer -> writer.line(line));
            if (++done % LINES_A_SIGN == 0) {
                progress.sign(report.id(), done);
            }
        }
        writers.values().forEach(SheetWriter::close);
        progress.sign(report.id(), done);
    }
}
