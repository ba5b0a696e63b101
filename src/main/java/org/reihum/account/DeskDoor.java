package org.reihum.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares address and password, and makes guessing slow: five wrong tries for an address from one source. */
@Component
class DeskDoor implements AuthenticationProvider {

    static final int TRIES = 5;
    static final Duration WAIT = Duration.ofMinutes(15);

    /** Against one password tried on many addresses; wide, because a whole office may share one source. */
    private static final int TRIES_OF_A_SOURCE = 60;

    private final DaoAuthenticationProvider comparison;
    private final Clock clock;
    private final Attempts onAddress = new Attempts(TRIES, WAIT);
    private final Attempts fromSource = new Attempts(TRIES_OF_A_SOURCE, WAIT);

    DeskDoor(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.comparison = new DaoAuthenticationProvider(userName -> organiser(accounts, userName));
        this.comparison.setPasswordEncoder(passwords);
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        String source = source(typed);
        String address = Account.userName(typed.getName());
        String key = address + ' ' + source;
        var now = clock.instant();
        if (onAddress.exhausted(key, now) || fromSource.exhausted(source, now)) {
            throw new LockedException("too many wrong tries");
        }
        try {
            var seated = comparison.authenticate(typed);
            onAddress.forget(key);
            return seated;
        } catch (BadCredentialsException wrong) {
            onAddress.count(key, now);
            fromSource.count(source, now);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String source(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private static String[] roles(Account account) {
        return account.role() == Role.COORDINATOR
                ? new String[] {"ORGANISER", Role.COORDINATOR.name()}
                : new String[] {"ORGANISER"};
    }

    private static UserDetails organiser(Accounts accounts, String typed) {
        return Optional.of(Account.userName(typed))
                .filter(Account::isUserName)
                .flatMap(accounts::findByEmail)
                .map(account -> User.withUsername(account.email())
                        .password(account.passwordHash())
                        .roles(roles(account))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such organiser"));
    }
}
