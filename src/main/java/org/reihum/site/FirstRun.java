package org.reihum.site;

import java.net.URI;
import java.time.Instant;
import org.reihum.account.Accounts;
import org.reihum.account.OpeningAccount;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first run: until there is an organiser, whoever reads the log may become the first one. */
@Component
class FirstRun {

    private final Accounts accounts;
    private final OpeningAccount openingAccount;
    private final Letterheads letterheads;
    private final boolean demo;

    FirstRun(Accounts accounts, OpeningAccount openingAccount, Letterheads letterheads, Environment environment) {
        this.accounts = accounts;
        this.openingAccount = openingAccount;
        this.letterheads = letterheads;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The demo brings an organiser of its own. */
    boolean isOver() {
        return demo || accounts.count() > 0;
    }

    /** Stores who sends and who organises, both or nothing. */
    @Transactional
    OpeningAccount.Outcome finish(SetupForm form, Instant now) {
        var outcome = openingAccount.open(form.address(), form.name(), form.password(), now);
        if (outcome instanceof OpeningAccount.Opened) {
            letterheads.set(new Letterhead(URI.create(form.baseUrl()), form.senderName(), form.senderAddress()));
        }
        return outcome;
    }
}
