package org.reihum.mail;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Which mailing the letters of a transaction belong to. Usually one transaction is one mailing, begun by its first
 * letter. A mailing to very many is prepared: begun apart, joined by one transaction after the other, and complete at
 * last; none of its letters leaves before that.
 */
@Component
public class Mailings {

    private static final String OPEN = """
            insert into mailing (subject, scope, written_by, written_at, leaves_at)
            values (:subject, :scope, :by, :now, cast(:leaves as timestamp with time zone))
            """;

    /** Locked first by whoever writes letters of it, as by whoever recalls it: so that they meet in no deadlock. */
    private static final String IN_PREPARATION =
            "select id from mailing where id = :id and leaves_at is null and recalled_at is null for update";

    private static final String RELEASE =
            "update outbox_state set due_at = :leaves where mailing_id = :id and state = 'NEW'";

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

    /** Begins a mailing whose letters are still to be written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailingId prepare(String subject, String scope, Instant now) {
        return insert(SafeText.line(subject, 300), SafeText.exactLine(scope, 100), now, Optional.empty());
    }

    /**
     * Lets the letters that the caller's transaction holds belong to a mailing in preparation, and keeps everybody else
     * from it until the transaction ends. To be called before any other lock is taken.
     *
     * @return false when it is in preparation no more, most likely because it was recalled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean join(MailingId id, Instant now) {
        boolean open = jdbc.sql(IN_PREPARATION)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (open) {
            TransactionSynchronizationManager.registerSynchronization(new OpenMailing(id, now, Optional.empty()));
        }
        return open;
    }

    /** All letters of the mailing that the caller's transaction has joined are written: the hold begins now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Instant now) {
        OpenMailing mailing = open().orElseThrow(() -> new IllegalStateException("no mailing to complete"));
        Instant leaves = now.plus(settings.hold());
        long id = mailing.id().value();
        jdbc.sql("update mailing set leaves_at = :leaves where id = :id")
                .param("leaves", leaves.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        int letters = jdbc.sql(RELEASE)
                .param("leaves", leaves.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        mailing.complete(letters, leaves);
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
        Optional<Instant> leaves = Optional.of(now.plus(settings.hold()));
        var mailing = new OpenMailing(insert(first.subject(), first.scope(), now, leaves), now, leaves);
        TransactionSynchronizationManager.registerSynchronization(mailing);
        return mailing;
    }

    private MailingId insert(String subject, String scope, Instant now, Optional<Instant> leaves) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(OPEN)
                .param("subject", subject)
                .param("scope", scope)
                .param("by", whoActs())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "leaves",
                        leaves.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
                .update(key, "id");
        return new MailingId(key.getKeyAs(Long.class));
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
