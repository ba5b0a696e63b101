package org.reihum.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OpeningAccountTest {

    private static final String PASSWORD = "ein ganzer Satz";

    @Autowired
    OpeningAccount openingAccount;

    @Autowired
    Accounts accounts;

    @Test
    void theAddressIsKeptInLowerCaseAndThePasswordAsAHashThatNamesItsMethod() {
        assertThat(open(" Anna@Example.ORG ", PASSWORD)).isInstanceOf(OpeningAccount.Opened.class);

        var anna = accounts.findByEmail("anna@example.org").orElseThrow();
        assertThat(anna.displayName()).isEqualTo("Anna Musterlang");
        assertThat(anna.passwordHash()).startsWith("{bcrypt}").doesNotContain(PASSWORD);
        assertThat(anna.createdAt()).isEqualTo(MovableClock.START);
    }

    @Test
    void anAddressIsTakenWhateverItsCase() {
        open("anna@example.org", PASSWORD);
        assertThat(open("ANNA@example.org", PASSWORD)).isEqualTo(new OpeningAccount.AddressTaken());
        assertThat(accounts.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@example.org", "anna@", "an na@example.org", "anna@example.org\u0000"})
    void whatIsNoAddressOpensNothing(String address) {
        assertThat(open(address, PASSWORD)).isEqualTo(new OpeningAccount.AddressUnusable());
        assertThat(accounts.count()).isZero();
    }

    @Test
    void aPasswordMustBeLongEnoughAndNotLongerThanBCryptReads() {
        assertThat(open("anna@example.org", "elf Zeichen")).isEqualTo(new OpeningAccount.PasswordTooShort());
        assertThat(open("anna@example.org", "ü".repeat(37))).isEqualTo(new OpeningAccount.PasswordTooLong());
        assertThat(open("anna@example.org", "ü".repeat(36))).isInstanceOf(OpeningAccount.Opened.class);
    }

    private OpeningAccount.Outcome open(String address, String password) {
        return openingAccount.open(address, "Anna Musterlang", password, MovableClock.START);
    }
}
