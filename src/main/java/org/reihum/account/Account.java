package org.reihum.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** An organiser who may log in. The e-mail address, in lower case, is the user name. */
@Entity
public class Account {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_ADDRESS = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;
    private String displayName;
    private String passwordHash;
    private Instant createdAt;
    private boolean coordinator = true;

    // for Hibernate
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String displayName, String passwordHash, Role role, Instant createdAt) {
        if (displayName.isBlank()) {
            throw new IllegalStateException("an account needs a name");
        }
        this.email = userName(email);
        this.displayName = displayName.strip();
        this.passwordHash = passwordHash;
        this.coordinator = role == Role.COORDINATOR;
        this.createdAt = createdAt;
    }

    /** An address as it is stored and compared: without blanks around it, in lower case. */
    static String userName(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUserName(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Role role() {
        return coordinator ? Role.COORDINATOR : Role.ASSISTANT;
    }

    String passwordHash() {
        return passwordHash;
    }
}
