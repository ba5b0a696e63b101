package org.reihum.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All organisers. New ones come through {@link OpeningAccount} only. */
public interface Accounts extends Repository<Account, Long> {

    /** @param email in lower case, as {@link Account#email()} gives it and as it stands in the security context */
    Optional<Account> findByEmail(String email);

    List<Account> findByEmailIn(Collection<String> emails);

    long count();

    Account save(Account account);
}
