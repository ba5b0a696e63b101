package org.reihum.report;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

    /** What the letter says. @param due day until which the funder wants it, in words */
    record Words(
            String subject, String name, String period, String funder, String due, URI link, boolean provisional) {}

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
                .ifPresent(grant -> outbox.post(letter(report, grant), now));
    }

    private Letter letter(Report report, Grant grant) {
        Locale language = report.language();
        Words words = words(report, grant, language);
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

    private Words words(Report report, Grant grant, Locale language) {
        var wording = new Wording(messages, language);
        ReportContent content = contents.of(report.id())
                .orElseThrow(() -> new IllegalStateException("report " + report.id() + " has not counted"));
        String period = wording.period(content.cover().from(), content.cover().to());
        String due = Optional.ofNullable(content.cover().to())
                .map(last -> wording.longDay(last.plusDays(grant.dueDays())))
                .orElse("");
        return new Words(
                wording.of("report.letter.subject", period),
                grant.toldName(),
                period,
                grant.funder(),
                due,
                letterheads.inForce().baseUrl().resolve("/desk/reports/" + report.id()),
                content.cover().provisional());
    }
}
