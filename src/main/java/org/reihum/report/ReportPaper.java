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

    ShownSheet show(CountedReport report, Locale language) {
        var words = new Wording(messages, language);
        if (report instanceof OtherContent other) {
            return ShownOther.of(other, words);
        }
        var content = (ReportContent) report;
        return new ShownReport(content, words, origins.of(content.body().networks()));
    }

    /** In the language of whoever looks. */
    ShownSheet show(CountedReport report) {
        return show(report, LocaleContextHolder.getLocale());
    }

    byte[] pdf(CountedReport report, Locale language) {
        return print(press, show(report, language));
    }

    static byte[] print(Press press, ShownSheet sheet) {
        return press.printAsOf(
                "report/paper",
                Map.of("sheet", sheet),
                sheet.words().language(),
                sheet.content().cover().requestedAt());
    }
}
