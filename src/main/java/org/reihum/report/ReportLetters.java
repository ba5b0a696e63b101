package org.reihum.report;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.mail.Letter;
import org.reihum.mail.Letterheads;
import org.reihum.mail.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Tells the person whom a grant names that its report is ready, with the address of its page. The file stays here: whoever
 * reads it logs in, and a correction is not overtaken by a copy in a mailbox.
 */
@Component
class ReportLetters {

    /** What the letter says. @param ready that it is, as a sentence; {@code due} until when the funder wants it */
    record Words(String subject, String name, String ready, String due, URI link, boolean provisional) {}

    private final Grants grants;
    private final ReportContents contents;
    private final Letterheads letterheads;
    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    ReportLetters(
            Grants grants,
            ReportContents contents,
            Letterheads letterheads,
            Outbox outbox,
            ITemplateEngine templates,
            MessageSource messages) {
        this.grants = grants;
        this.contents = contents;
        this.letterheads = letterheads;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
    }

    /** Once for each version of a grant's report, and only where the grant names an address. */
    void tell(Report report, Instant now) {
        Optional.ofNullable(report.scope().grant())
                .map(grants::get)
                .filter(grant -> !grant.toldEmail().isBlank())
                .ifPresent(grant -> outbox.post(letter(report, grant, now), now));
    }

    private Letter letter(Report report, Grant grant, Instant now) {
        Locale language = report.language();
        Words words = words(report, grant, now);
        var context = new Context(language);
        context.setVariable("letter", words);
        return new Letter(
                        purpose(report, grant),
                        "report:" + report.id(),
                        grant.toldName(),
                        grant.toldEmail(),
                        words.subject(),
                        templates.process("report/letter.txt", context).strip() + "\n",
                        templates.process("report/letter", context),
                        Optional.empty(),
                        Optional.empty())
                .in(language);
    }

    private static String purpose(Report report, Grant grant) {
        ReportScope scope = report.scope();
        return "report:grant:%d:%s:%s:%d".formatted(grant.id(), scope.from(), scope.to(), report.version());
    }

    private Words words(Report report, Grant grant, Instant now) {
        var wording = new Wording(messages, report.language());
        ReportContent content = contents.of(report.id())
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has not counted"));
        String period = wording.period(content.cover().from(), content.cover().to());
        int version = content.cover().version();
        String again = version > 1 ? ".again" : "";
        return new Words(
                wording.of("report.letter.subject" + again, period, version),
                grant.toldName(),
                wording.of("report.letter.ready" + again, period, grant.funder(), version),
                due(content.cover().to(), grant, wording, now),
                letterheads.inForce().baseUrl().resolve("/desk/reports/" + report.id()),
                content.cover().provisional());
    }

    private static String due(@Nullable LocalDate last, Grant grant, Wording wording, Instant now) {
        if (last == null) {
            return "";
        }
        LocalDate day = last.plusDays(grant.dueDays());
        boolean over = day.isBefore(LocalDate.ofInstant(now, DueReports.BERLIN));
        return wording.of("report.letter.due" + (over ? ".over" : ""), wording.longDay(day));
    }
}
