package org.reihum.network;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Everyone who may be invited. */
public interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    List<Person> findByEmailIgnoreCase(String email);

    /** @throws NotInRegister when there is no such person */
    default Person get(PersonId id) {
        return findById(id.value()).orElseThrow(() -> new NotInRegister(id));
    }
}
