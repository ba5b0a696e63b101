package org.reihum.network;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everyone who may be invited. */
public interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    /** Those who have one of these mail addresses, which are given in lower case. */
    @Query("select p from Person p where lower(p.email) in :addresses order by p.id")
    List<Person> findByAddress(Collection<String> addresses);

    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> findAllOf(Collection<Long> ids);

    /** Counts a change of employer, network or function as a change of the person, for those who have it open in a form. */
    @Modifying
    @Query("update versioned Person p set p.lastName = p.lastName where p.id = :id")
    void touch(long id);

    /** As {@link #get}, and nobody else changes the person until the transaction ends. */
    default Person lock(PersonId id) {
        return findLocked(id.value()).orElseThrow(() -> new NotInRegister(id));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> findLocked(long id);

    /** @throws NotInRegister when there is no such person */
    default Person get(PersonId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
