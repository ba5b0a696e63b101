package org.reihum.network;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param language German or English: the language of letters and answer pages
 * @param ground why letters may go to the address; null: none may
 * @param groundNote how that is known, such as the day of a consent
 */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        Locale language,
        @Nullable String remark,
        @Nullable MailGround ground,
        @Nullable String groundNote) {

    /** The address that letters may go to; empty without one, and without a ground to write to it. */
    public Optional<String> mailbox() {
        return ground == null ? Optional.empty() : Optional.ofNullable(email);
    }

    /** Whether there is an address, and no ground to write to it. */
    public boolean lacksGround() {
        return email != null && ground == null;
    }
}
