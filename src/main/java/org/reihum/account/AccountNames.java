package org.reihum.account;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.mail.DeskNames;
import org.springframework.stereotype.Component;

/** Names the organisers to a room below that knows their log-ins. */
@Component
class AccountNames implements DeskNames {

    private final Accounts accounts;

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> of(Collection<String> logins) {
        return logins.isEmpty()
                ? Map.of()
                : accounts.findByEmailIn(logins).stream()
                        .collect(Collectors.toMap(Account::email, Account::displayName));
    }
}
