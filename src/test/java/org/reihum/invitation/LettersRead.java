package org.reihum.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.ical.CalendarLint;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters in the outbox, as the tests read them. */
@TestComponent
class LettersRead {

    private final JdbcClient jdbc;

    LettersRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Posted(
            long id,
            String address,
            String name,
            @Nullable String replyTo,
            String subject,
            String text,
            String html,
            @Nullable String method,
            byte @Nullable [] calendar) {

        /** The lines of the calendar part, unfolded; only when nothing is wrong with its octets. */
        List<String> lines() {
            assertThat(calendar).isNotNull();
            assertThat(CalendarLint.problems(calendar)).isEmpty();
            String unfolded = new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
            return List.of(unfolded.split("\r\n"));
        }

        /** The value of the only line of that property, with its parameters. */
        String line(String property) {
            List<String> found = lines().stream()
                    .filter(line -> line.matches(property + "[;:].*"))
                    .toList();
            assertThat(found).as(property).hasSize(1);
            return found.get(0).substring(property.length() + 1);
        }

        /** The address that an answer by calendar goes to. */
        String organizer() {
            String line = line("ORGANIZER");
            return line.substring(line.lastIndexOf(":mailto:") + 8);
        }

        String stamp() {
            return line("DTSTAMP");
        }

        String link() {
            return text.lines()
                    .filter(line -> line.contains("/r/"))
                    .map(line -> line.substring(line.indexOf("https://")))
                    .findFirst()
                    .orElseThrow();
        }

        /** The link without scheme and host. */
        String path() {
            return link().substring("https://reihum.example.org".length());
        }
    }

    List<Posted> all() {
        return after(0);
    }

    /** Those written after that letter. */
    List<Posted> after(long id) {
        return jdbc.sql("select * from outbox_letter where id > :id order by id")
                .param("id", id)
                .query((row, number) -> new Posted(
                        row.getLong("id"),
                        row.getString("recipient_address"),
                        row.getString("recipient_name"),
                        row.getString("reply_to"),
                        row.getString("subject"),
                        row.getString("plain_text"),
                        row.getString("html"),
                        row.getString("calendar_method"),
                        row.getBytes("calendar")))
                .list();
    }

    long last() {
        return jdbc.sql("select coalesce(max(id), 0) from outbox_letter")
                .query(Long.class)
                .single();
    }

    Posted to(String address) {
        List<Posted> found = all().stream()
                .filter(letter -> letter.address().equals(address))
                .toList();
        assertThat(found).as("letters to " + address).hasSize(1);
        return found.get(0);
    }
}
