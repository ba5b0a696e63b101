package org.reihum.reply;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.mail.LetterPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of each letter in the inbox where what it brought is shown. */
@Component
class ReplyPlaces implements LetterPlaces {

    private record Place(long letter, long reply) {}

    private final JdbcClient jdbc;

    ReplyPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, String> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select inbox_letter_id as letter, min(id) as reply from received_reply
                        where inbox_letter_id in (:ids) group by inbox_letter_id
                        """).param("ids", ids).query(Place.class).list().stream()
                        .collect(Collectors.toMap(Place::letter, place -> "/desk/replies/" + place.reply()));
    }
}
