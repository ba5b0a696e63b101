package org.reihum.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the answers of calendar programs go.
 *
 * @param address the mailbox; null: the sender's address
 * @param tokens whether each invitation has an address of its own in it (rsvp+TOKEN@…)
 */
@ConfigurationProperties("reihum.mail.replies")
record ReplySettings(
        @Nullable String address, @DefaultValue("true") boolean tokens) {

    ReplySettings {
        address = address == null || address.isBlank() ? null : address.strip();
        if (address != null) {
            Letterhead.refuse(Letterhead.flaws("https://reihum.example.org", "Reihum", address));
        }
    }
}
