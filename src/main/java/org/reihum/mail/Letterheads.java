package org.reihum.mail;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letterhead in force: what the operator has configured wins, the rest comes from the first-run page. */
@Component
public class Letterheads {

    private record Row(String baseUrl, String senderName, String senderAddress) {}

    private final JdbcClient jdbc;
    private final MailSettings settings;

    Letterheads(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Empty before the first-run page was filled in; no letter leaves until then. */
    public Optional<Letterhead> current() {
        var row = jdbc.sql("select base_url, sender_name, sender_address from mail_letterhead")
                .query(Row.class)
                .optional();
        var baseUrl = either(settings.baseUrl(), row.map(Row::baseUrl));
        var name = either(settings.senderName(), row.map(Row::senderName));
        var address = either(settings.senderAddress(), row.map(Row::senderAddress));
        if (baseUrl.isEmpty() || name.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letterhead(URI.create(baseUrl.get()), name.get(), address.get()));
    }

    /** @throws IllegalStateException before the first-run page was filled in */
    public Letterhead inForce() {
        return current().orElseThrow(() -> new IllegalStateException("no letters before the first-run page is done"));
    }

    /** Keeps what the first-run page asked for; a configured value goes on winning. */
    @Transactional
    public void set(Letterhead letterhead) {
        if (write(
                        "update mail_letterhead set base_url = :url, sender_name = :name, sender_address = :address",
                        letterhead)
                == 0) {
            write(
                    "insert into mail_letterhead (id, base_url, sender_name, sender_address)"
                            + " values (1, :url, :name, :address)",
                    letterhead);
        }
    }

    private int write(String sql, Letterhead letterhead) {
        return jdbc.sql(sql)
                .param("url", letterhead.baseUrl().toString())
                .param("name", letterhead.senderName())
                .param("address", letterhead.senderAddress())
                .update();
    }

    private static Optional<String> either(@Nullable String configured, Optional<String> stored) {
        return Optional.ofNullable(configured).or(() -> stored);
    }
}
