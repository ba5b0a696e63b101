package org.reihum.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that letters came back from for good (5.x.x of RFC 3463). An address is so until something comes from it, or
 * somebody at the desk says that it is right again. Letters go on being sent to it; whoever writes may want to telephone.
 */
@Component
public class Undeliverable {

    /**
     * Since when, and why.
     *
     * @param status of RFC 3463, such as 5.1.1
     * @param letterId the first letter that came back
     */
    public record Since(Instant at, String status, long letterId) {}

    private record Row(String mailbox, OffsetDateTime since, String status, long letterId) {

        Since known() {
            return new Since(since.toInstant(), status, letterId);
        }
    }

    private final JdbcClient jdbc;
    private final OnlyOnce once;

    Undeliverable(JdbcClient jdbc, OnlyOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    public Optional<Since> since(String address) {
        return jdbc.sql("select mailbox, since, status, letter_id from undeliverable_address where mailbox = :mailbox")
                .param("mailbox", key(address))
                .query(Row.class)
                .optional()
                .map(Row::known);
    }

    /** Those of the addresses that letters come back from, each as it was given; one query. */
    public Map<String, Since> among(Collection<String> addresses) {
        Map<String, List<String>> asked =
                addresses.stream().distinct().collect(Collectors.groupingBy(Undeliverable::key));
        var found = new HashMap<String, Since>();
        for (Row row : rows()) {
            asked.getOrDefault(row.mailbox(), List.of()).forEach(address -> found.put(address, row.known()));
        }
        return found;
    }

    /** All of them: few, however many are asked for. */
    private List<Row> rows() {
        return jdbc.sql("select mailbox, since, status, letter_id from undeliverable_address")
                .query(Row.class)
                .list();
    }

    void note(String address, String status, long letterId, Instant now) {
        once.insert(
                "insert into undeliverable_address (mailbox, since, status, letter_id)"
                        + " values (:mailbox, :now, :status, :letter)",
                Map.of(
                        "mailbox",
                        key(address),
                        "now",
                        now.atOffset(ZoneOffset.UTC),
                        "status",
                        status,
                        "letter",
                        letterId));
    }

    /** The address is right again. */
    @Transactional
    public void forget(String address) {
        jdbc.sql("delete from undeliverable_address where mailbox = :mailbox")
                .param("mailbox", key(address))
                .update();
    }

    private static String key(String address) {
        String even = Mailbox.of(address).toString();
        return even.substring(0, Math.min(even.length(), Letter.ADDRESS_LENGTH));
    }
}
