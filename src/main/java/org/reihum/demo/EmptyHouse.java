package org.reihum.demo;

import org.reihum.account.Accounts;
import org.reihum.network.Networks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo out of a database in which somebody works. */
@Component
@Profile("demo")
class EmptyHouse {

    private final Accounts accounts;
    private final Networks networks;

    EmptyHouse(Accounts accounts, Networks networks) {
        this.accounts = accounts;
        this.networks = networks;
    }

    /** @throws IllegalStateException when there is an organiser or a network */
    void require() {
        if (accounts.count() > 0 || !networks.findAllByOrderByName().isEmpty()) {
            throw new IllegalStateException("The profile demo was started on a database that holds real data."
                    + " Take another spring.datasource.url, or leave the profile out. Nothing was changed.");
        }
    }
}
