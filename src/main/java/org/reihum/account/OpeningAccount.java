package org.reihum.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a seat at the organiser's desk. */
@Component
public class OpeningAccount {

    public static final int SHORTEST_PASSWORD = 12;

    /** BCrypt reads no further than 72 bytes; a longer password would be cut without a word. */
    static final int LONGEST_PASSWORD_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    OpeningAccount(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    public sealed interface Outcome permits Opened, AddressTaken, AddressUnusable, PasswordTooShort, PasswordTooLong {}

    public record Opened(AccountId account) implements Outcome {}

    public record AddressTaken() implements Outcome {}

    /** The text is no e-mail address. */
    public record AddressUnusable() implements Outcome {}

    /** Fewer than {@link #SHORTEST_PASSWORD} characters. */
    public record PasswordTooShort() implements Outcome {}

    /** More than 72 bytes in UTF-8. */
    public record PasswordTooLong() implements Outcome {}

    /** Opens the account of a coordinator. */
    @Transactional
    public Outcome open(String email, String displayName, String password, Instant now) {
        return open(email, displayName, password, Role.COORDINATOR, now);
    }

    /** Opens an account; the case of the address does not matter. Changes nothing unless it answers {@link Opened}. */
    @Transactional
    public Outcome open(String email, String displayName, String password, Role role, Instant now) {
        String userName = Account.userName(email);
        if (!Account.isUserName(userName)) {
            return new AddressUnusable();
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return new PasswordTooShort();
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return new PasswordTooLong();
        }
        if (accounts.findByEmail(userName).isPresent()) {
            return new AddressTaken();
        }
        var account = accounts.save(new Account(userName, displayName, passwords.encode(password), role, now));
        return new Opened(account.id());
    }
}
