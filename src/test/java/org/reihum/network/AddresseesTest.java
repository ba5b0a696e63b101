package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a letter to a network goes to. */
@DatabaseTest
class AddresseesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Addressees addressees;

    @Autowired
    Networks networks;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    private NetworkId network;
    private OrganisationId office;

    @BeforeEach
    void aNetworkWithAMailbox() {
        network = networks.save(new Network(
                        "ring", new NetworkProfile("Ring", "Ring", "Südwesten", null, false, "ring@example.org", null)))
                .id();
        office = organisations
                .save(new Organisation("Ring e. V.", OrganisationKind.COMPANY, SizeClass.SME, network))
                .id();
    }

    private PersonId person(String lastName, Function function, @Nullable MailGround ground) {
        var name = new PersonName(FormOfAddress.NONE, "", "Kim", lastName);
        String mailbox = lastName.toLowerCase(Locale.ROOT) + "@example.org";
        PersonId id = people.save(new Person(name, new Contact(mailbox, null, Locale.GERMAN, null, ground, null)))
                .id();
        affiliations.save(new Affiliation(id, office, network, function, null));
        return id;
    }

    private Addressee addressee() {
        List<Addressee> found = addressees.of(List.of(network), DAY);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void theManagerBeforeTheDeputyWhateverTheirNames() {
        person("Anker", Function.DEPUTY, MailGround.MEMBER);
        PersonId manager = person("Zimmer", Function.NETWORK_MANAGER, MailGround.MEMBER);

        assertThat(addressee().id()).contains(manager);
        assertThat(addressee().address()).isEqualTo("zimmer@example.org");
    }

    @Test
    void theDeputyWhereTheManagerMayNotBeMailed() {
        person("Anker", Function.NETWORK_MANAGER, null);
        PersonId deputy = person("Zimmer", Function.DEPUTY, MailGround.MEMBER);

        assertThat(addressee().id()).contains(deputy);
        assertThat(addressee().name()).isEqualTo("Kim Zimmer");
    }

    @Test
    void theMailboxWhereNeitherMay() {
        person("Anker", Function.NETWORK_MANAGER, null);
        person("Mond", Function.COMPANY, MailGround.CONSENT);

        assertThat(addressee().person()).isEqualTo(Optional.empty());
        assertThat(addressee().address()).isEqualTo("ring@example.org");
    }
}
