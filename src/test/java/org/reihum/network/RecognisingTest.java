package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a typed name and address mean, and whom they do not. */
@DatabaseTest
class RecognisingTest {

    private static final String OFFICE = "Büro@example.org";

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Recognising recognising;

    @Autowired
    JdbcClient jdbc;

    private PersonId enter(String firstName, String lastName) {
        return people.save(new Person(
                        name(firstName, lastName),
                        new Contact(OFFICE, null, Locale.GERMAN, null, MailGround.MEMBER, null)))
                .id();
    }

    private static PersonName name(String firstName, String lastName) {
        return new PersonName(FormOfAddress.NONE, "", firstName, lastName);
    }

    private Optional<PersonId> find(String firstName, String lastName, @Nullable String email) {
        return recognising.find(name(firstName, lastName), email, Set.of());
    }

    @Test
    void nameAndAddressAgreeHoweverTheyAreSpelled() {
        PersonId anna = enter("Anna", "Müller-Weiß");

        assertThat(find("ANNA", "mu\u0308ller weiss", "BÜRO@Example.org")).contains(anna);
        assertThat(find("Anna", "Müller-Weiß", "anna@example.org")).isEmpty();
        assertThat(find("Anna", "Müller-Weiß", null)).isEmpty();
        assertThat(recognising.find(name("Anna", "Müller-Weiß"), OFFICE, Set.of(anna)))
                .isEmpty();
    }

    @Test
    void anotherFirstNameIsSomebodyElse() {
        PersonId anna = enter("Anna", "Müller");

        assertThat(find("Bernd", "Müller", OFFICE)).isEmpty();
        assertThat(find("", "Müller", OFFICE)).contains(anna);
    }

    @Test
    void whoHasNoFirstNameInTheRegisterIsMeantUnlessSomebodyHasThisOne() {
        PersonId unnamed = enter("", "Müller");

        assertThat(find("Bernd", "Müller", OFFICE)).contains(unnamed);
        PersonId bernd = enter("Bernd", "Müller");
        assertThat(find("Bernd", "Müller", OFFICE)).contains(bernd);
    }

    /** What the migration did for older rows, in SQL, is what the application does for new ones. */
    @Test
    void anOrganisationIsFoundByTheKeyOfItsName() {
        organisations.save(new Organisation("Weiß & Söhne GmbH Co. KG", OrganisationKind.COMPANY, null, null));

        assertThat(organisations
                        .findFirstByNameKeyOrderByNameAscIdAsc(Spelling.key("WEISS + SOHNE, GmbH-Co KG"))
                        .map(Organisation::name))
                .contains("Weiß & Söhne GmbH Co. KG");
        String migrated = jdbc.sql("""
                        select substring(trim(replace(replace(replace(replace(
                            translate(replace(lower(name), 'ß', 'ss'),
                                'äöüáàâãåçéèêëíìîïñóòôõúùûýÿ.,;:&+/-–()"''',
                                'aouaaaaaceeeeiiiinoooouuuyy             '),
                            '    ', ' '), '   ', ' '), '  ', ' '), '  ', ' ')) from 1 for 200) from organisation""").query(String.class).single();
        assertThat(migrated).isEqualTo("weiss sohne gmbh co kg");
        assertThat(jdbc.sql("select name_key from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo(migrated);
    }
}
