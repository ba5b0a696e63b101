package org.reihum.demo;

import org.reihum.account.OpeningAccount;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's log-ins. */
@Component
@Profile("demo")
@Order(9)
class OpeningLogins implements DemoPart {

    private final OpeningAccount opening;

    OpeningLogins(OpeningAccount opening) {
        this.opening = opening;
    }

    @Override
    public void enter(Shelves shelves) {
        for (DemoLogin login : DemoLogin.values()) {
            var outcome =
                    opening.open(login.email(), login.displayName(), DemoLogin.PASSWORD, login.role(), DemoClock.START);
            if (!(outcome instanceof OpeningAccount.Opened)) {
                throw new IllegalStateException("no account for " + login + ": " + outcome);
            }
        }
    }
}
