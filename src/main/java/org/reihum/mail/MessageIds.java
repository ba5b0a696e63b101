package org.reihum.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what letters refer to each other (RFC 5322, 3.6.4): ours that went out, and those that came in. */
@Component
public class MessageIds {

    /** Strangers write them, and we write them into a header field of ours. */
    private static final Pattern ONE = Pattern.compile("<[!-~&&[^<>@]]{1,190}@[!-~&&[^<>@]]{1,100}>");

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    MessageIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order, each once. */
    static Set<String> in(List<String> fields) {
        var found = new LinkedHashSet<String>();
        fields.forEach(value -> ONE.matcher(value).results().limit(MOST).forEach(hit -> found.add(hit.group())));
        return found;
    }

    /** What a mail says that it answers, the nearest first. */
    static List<String> answeredBy(MailHeaders headers) {
        var found = new LinkedHashSet<>(in(headers.all("in-reply-to")));
        var references = new ArrayList<>(in(headers.all("references")));
        Collections.reverse(references);
        found.addAll(references);
        return found.stream().limit(MOST).toList();
    }

    /** The purpose of the first of these letters that is ours. */
    Optional<String> purposeOf(List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> purposes = new HashMap<>();
        jdbc.sql("select message_id, purpose from outbox_letter where message_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    purposes.put(row.getString("message_id"), row.getString("purpose"));
                });
        return ids.stream().filter(purposes::containsKey).findFirst().map(purposes::get);
    }

    /**
     * Of a letter that came in, for {@link Letter#answering}.
     *
     * @param letterId of {@link IncomingLetter}
     * @return empty when it had none, or came in more than 180 days ago
     */
    public Optional<String> ofIncoming(long letterId) {
        return jdbc.sql("select message_id from inbox_letter where id = :id and message_id <> ''")
                .param("id", letterId)
                .query(String.class)
                .optional();
    }
}
