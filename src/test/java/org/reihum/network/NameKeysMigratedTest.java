package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was entered before the application kept the keys of names is found by those it computes now. */
@DatabaseTest
class NameKeysMigratedTest {

    private static final String SCHEMA = "earlier";
    private static final String PERSON = '"' + SCHEMA + "\".person";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    private FluentConfiguration earlier() {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .cleanDisabled(false)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + System.getProperty("reihum.test.database", "h2"));
    }

    @AfterEach
    void clean() {
        earlier().load().clean();
    }

    /** Each letter by itself, as different databases see it. */
    @Test
    void theDatabaseHasFoldedEveryLetterAsTheApplicationDoes() {
        earlier().target("288").load().migrate();
        List<String> letters = IntStream.rangeClosed(' ', 0x2030)
                .filter(Character::isLetter)
                .filter(letter -> letter < 0x250 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .mapToObj(letter -> "x" + Character.toString(letter) + "x")
                .toList();
        letters.forEach(name -> jdbc.sql("insert into " + PERSON
                        + " (form_of_address, title, first_name, last_name, language, active, version)"
                        + " values ('NONE', '', 'Anna Lena', :name, 'de', true, 0)")
                .param("name", name)
                .update());

        earlier().target("289").load().migrate();

        assertThat(jdbc.sql("select name_key from " + PERSON + " order by id")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(100)
                .isEqualTo(letters.stream()
                        .map(name -> Spelling.key(new PersonName(FormOfAddress.NONE, "", "Anna Lena", name)))
                        .toList());
    }
}
