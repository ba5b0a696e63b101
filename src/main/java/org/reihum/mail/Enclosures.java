package org.reihum.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes with the letters of the outbox. */
@Component
class Enclosures {

    private static final String WRITE = """
            insert into outbox_enclosure (letter_id, position, file_id, name, content_id)
            select id, cast(:position as smallint), cast(:file as bigint), cast(:name as varchar(120)),
                cast(:contentId as varchar(100))
            from outbox_letter where purpose = :purpose
            """;

    private final JdbcClient jdbc;

    Enclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction that writes the letter. */
    void write(Letter letter) {
        for (int position = 0; position < letter.enclosures().size(); position++) {
            Enclosure enclosure = letter.enclosures().get(position);
            jdbc.sql(WRITE)
                    .param("position", position)
                    .param("file", enclosure.file().value())
                    .param("name", enclosure.name().value())
                    .param("contentId", enclosure.contentId().orElse(null))
                    .param("purpose", letter.purpose())
                    .update();
        }
    }

    List<Enclosure> of(long letterId) {
        return jdbc.sql("select e.file_id, e.name, e.content_id, f.size_bytes from outbox_enclosure e"
                        + " join mail_file f on f.id = e.file_id where e.letter_id = :id order by e.position")
                .param("id", letterId)
                .query((row, number) -> new Enclosure(
                        new FileId(row.getLong("file_id")),
                        new FileName(row.getString("name")),
                        row.getInt("size_bytes"),
                        Optional.ofNullable(row.getString("content_id"))))
                .list();
    }
}
