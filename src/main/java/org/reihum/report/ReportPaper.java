package org.reihum.report;

import java.util.Locale;
import java.util.Map;
import org.reihum.paper.Press;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A report as page and paper show it: the same tables and pictures, from the same content. */
@Component
class ReportPaper {

    private final Press press;
    private final Origins origins;
    private final MessageSource messages;

    ReportPaper(Press press, Origins origins, MessageSource messages) {
        this.press = press;
        this.origins = origins;
        this.messages = messages;
    }

    ShownReport show(ReportContent report, Locale language) {
        var words = new Wording(messages, language);
        return new ShownReport(
                report,
                words,
                MeetingBars.of(report.body().meetings(), words),
                origins.of(report.body().networks()));
    }

    /** In the language of whoever looks. */
    ShownReport show(ReportContent report) {
        return show(report, LocaleContextHolder.getLocale());
    }

    byte[] pdf(ReportContent report, Locale language) {
        return print(press, show(report, language));
    }

    static byte[] print(Press press, ShownReport sheet) {
        return press.printAsOf(
                "report/paper",
                Map.of("sheet", sheet),
                sheet.words().language(),
                sheet.content().cover().requestedAt());
    }
}
