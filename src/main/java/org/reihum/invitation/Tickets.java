package org.reihum.invitation;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.SignedLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The code that an invited person shows at the door. It opens nothing and answers nothing, so that it may lie open on a
 * printed letter; it is the same for the life of the invitation, because paper is not written anew.
 */
@Component
public class Tickets {

    private static final String PURPOSE = "ticket";
    private static final int ONLY_VERSION = 1;
    /** It ends with the invitation. */
    private static final Instant NEVER = Instant.parse("6000-01-01T00:00:00Z");

    private final SignedLinks links;
    private final JdbcClient jdbc;

    Tickets(SignedLinks links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /** 44 characters of Base64url, with no personal data in them. */
    public String code(InvitationId invitation) {
        return links.token(PURPOSE, invitation.value(), ONLY_VERSION, NEVER);
    }

    /** Whose it is; empty for a code that is not ours, and for somebody who is not invited any more. */
    public Optional<TicketHolder> read(String code) {
        return links.read(PURPOSE, code, Instant.EPOCH)
                .flatMap(ref -> jdbc.sql(
                                "select meeting_id, person_id from invitation where id = :id and withdrawn_at is null")
                        .param("id", ref.id())
                        .query((row, number) ->
                                TicketHolder.of(ref.id(), row.getLong("meeting_id"), row.getLong("person_id")))
                        .optional());
    }
}
