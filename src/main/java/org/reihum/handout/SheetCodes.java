package org.reihum.handout;

import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.SignedLinks;
import org.reihum.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code on each sheet that comes back signed, by which its scan finds its meeting. It holds no personal data. */
@Component
public class SheetCodes {

    private static final String PURPOSE = "sheet";
    /** Paper is filed for years. */
    private static final Instant NEVER = Instant.parse("6000-01-01T00:00:00Z");

    private final SignedLinks links;
    private final JdbcClient jdbc;

    SheetCodes(SignedLinks links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /**
     * 44 characters of Base64url.
     *
     * @param sheet from 1
     */
    String code(long printing, int sheet) {
        return links.token(PURPOSE, printing, sheet, NEVER);
    }

    /** Which sheet it is; empty for a code that is not ours, and for a printing that is no more. */
    public Optional<SheetCode> read(String code) {
        return links.read(PURPOSE, code, Instant.EPOCH)
                .flatMap(ref -> jdbc.sql("select meeting_id from paper_printing where id = :id and sheets >= :sheet")
                        .param("id", ref.id())
                        .param("sheet", ref.version())
                        .query((row, number) ->
                                new SheetCode(new MeetingId(row.getLong("meeting_id")), ref.id(), ref.version()))
                        .optional());
    }
}
