package org.reihum.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still held, for a room that must not let one out because its cause is gone. */
@Component
public class HeldLetters {

    /**
     * A letter that was not recalled.
     *
     * @param held whether it can still be withdrawn
     */
    public record Standing(long id, String purpose, boolean held) {}

    private final JdbcClient jdbc;

    HeldLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All letters of that scope but the recalled ones, oldest first. */
    public List<Standing> of(String scope, Instant now) {
        return jdbc.sql("""
                        select l.id, l.purpose,
                            case when s.state = 'NEW' and s.mailing_id is not null
                                and (s.due_at is null or s.due_at > :now)
                                then true else false end as held
                        from outbox_letter l join outbox_state s on s.letter_id = l.id
                        where l.scope = :scope and s.state <> 'RECALLED' order by l.id
                        """)
                .param("scope", scope)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Standing.class)
                .list();
    }

    /** The mailings that can still be recalled, those in preparation among them. */
    public Set<MailingId> mailings(Instant now) {
        return jdbc
                .sql("select id from mailing where recalled_at is null and (leaves_at is null or leaves_at > :now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(MailingId::new)
                .collect(Collectors.toSet());
    }

    /** @throws IllegalStateException when it has left meanwhile: then the caller's transaction must not hold either */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Standing letter, Instant now) {
        int withdrawn = jdbc.sql("""
                        update outbox_state set state = 'RECALLED', due_at = null, changed_at = :now
                        where letter_id = :id and state = 'NEW'
                        """)
                .param("id", letter.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (withdrawn == 0) {
            throw new IllegalStateException("letter " + letter.id() + " has left");
        }
    }
}
