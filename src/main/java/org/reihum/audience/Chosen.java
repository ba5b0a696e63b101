package org.reihum.audience;

import java.util.Collection;
import java.util.List;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a preparation has still to invite. */
@Component
class Chosen {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    Chosen(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void keep(Preparation preparation, Collection<PersonId> people) {
        batch.batchUpdate(
                "insert into invitation_preparation_person (preparation_id, person_id) values (:preparation, :person)",
                people.stream()
                        .map(person -> new MapSqlParameterSource("preparation", preparation.id())
                                .addValue("person", person.value()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The next people, at most so many. */
    List<PersonId> next(Preparation preparation, int most) {
        return jdbc
                .sql("""
                        select person_id from invitation_preparation_person
                        where preparation_id = :preparation and person_id > :last order by person_id limit :most
                        """)
                .param("preparation", preparation.id())
                .param("last", preparation.lastPerson())
                .param("most", most)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void forget(Preparation preparation) {
        jdbc.sql("delete from invitation_preparation_person where preparation_id = :preparation")
                .param("preparation", preparation.id())
                .update();
    }
}
