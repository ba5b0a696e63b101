package org.reihum.report;

import java.util.List;
import org.reihum.report.ReportContent.Cover;
import org.reihum.report.ReportContent.Difference;

/** All that one of the other reports says. */
record OtherContent(Cover cover, OtherBody body, List<Difference> differences) implements CountedReport {}
