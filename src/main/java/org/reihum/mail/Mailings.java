package org.reihum.mail;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which mailing the letters of a transaction belong to. */
@Component
public class Mailings {

    private static final String OPEN = """
            insert into mailing (subject, scope, written_by, written_at, leaves_at)
            values (:subject, :scope, :by, :now, :leaves)
            """;

    private final JdbcClient jdbc;
    private final HoldSettings settings;

    Mailings(JdbcClient jdbc, HoldSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The mailing that the caller's transaction has written letters of; empty when it has written none that wait. */
    public Optional<MailingId> current() {
        return open().map(OpenMailing::id);
    }

    /** The transaction's mailing, begun with this letter if there is none. */
    OpenMailing with(Letter letter, Instant now) {
        return open().orElseGet(() -> begin(letter, now));
    }

    private static Optional<OpenMailing> open() {
        // a transaction that is suspended takes its synchronizations, and so its mailing, along
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(OpenMailing.class::isInstance)
                .map(OpenMailing.class::cast)
                .findFirst();
    }

    private OpenMailing begin(Letter first, Instant now) {
        Instant leaves = now.plus(settings.hold());
        var key = new GeneratedKeyHolder();
        jdbc.sql(OPEN)
                .param("subject", first.subject())
                .param("scope", first.scope())
                .param("by", whoActs())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaves", leaves.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        var mailing = new OpenMailing(new MailingId(key.getKeyAs(Long.class)), now, leaves);
        TransactionSynchronizationManager.registerSynchronization(mailing);
        return mailing;
    }

    /** Who is logged in where the act came from; empty for a job. */
    private static String whoActs() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }
}
