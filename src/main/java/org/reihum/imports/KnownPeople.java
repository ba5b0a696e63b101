package org.reihum.imports;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reihum.network.Directory;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person that a line is about. */
@Component
class KnownPeople {

    /** @param card the person as of today */
    record Known(Person person, PersonCard card) {

        PersonEntry entry() {
            return new PersonEntry(
                    card.name(),
                    card.contact(),
                    card.organisation(),
                    card.sizeClass(),
                    card.networkId(),
                    card.function());
        }
    }

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final People people;
    private final Directory directory;

    KnownPeople(JdbcClient jdbc, EntityManager entities, People people, Directory directory) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.people = people;
        this.directory = directory;
    }

    /** By last name, first name and mail address; among namesakes without an address the first entered. */
    Optional<Known> find(PersonRow row, LocalDate today) {
        // what an earlier line of the same chunk changed must be seen here
        entities.flush();
        return jdbc.sql("""
                        select id from person
                        where last_name = :last and first_name = :first and lower(coalesce(email, '')) = :email
                        order by active desc, id fetch first 1 rows only
                        """)
                .param("last", row.lastName())
                .param("first", row.firstName())
                .param("email", row.email().toLowerCase(Locale.ROOT))
                .query((found, number) -> new PersonId(found.getLong("id")))
                .optional()
                .map(id -> new Known(people.get(id), directory.card(id, today)));
    }
}
