package org.reihum.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Affiliation;
import org.reihum.network.Affiliations;
import org.reihum.network.Contact;
import org.reihum.network.EnteringOrganisations;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.Organisation;
import org.reihum.network.OrganisationKind;
import org.reihum.network.OrganisationProfile;
import org.reihum.network.Organisations;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Organisations and people: those of the networks, the 2,000 firms around Hanau, and the 310 whom the kick-off there invited. */
@Component
@Profile("demo")
@Order(3)
class EnteringPeople implements DemoPart {

    private static final String HANAU = "N12";

    private final Organisations organisations;
    private final EnteringOrganisations many;
    private final People people;
    private final Affiliations affiliations;

    EnteringPeople(Organisations organisations, EnteringOrganisations many, People people, Affiliations affiliations) {
        this.organisations = organisations;
        this.many = many;
        this.people = people;
        this.affiliations = affiliations;
    }

    @Override
    public void enter(Shelves shelves) {
        DemoRow.of("organisations").forEach(row -> enterOrganisation(row, shelves));
        enterFirms(shelves);
        DemoRow.of("people").forEach(row -> enterRepresentative(row, shelves));
        DemoRow.of("k01_people").forEach(row -> enterEmployee(row, shelves));
    }

    private void enterOrganisation(DemoRow row, Shelves shelves) {
        var organisation = new Organisation(
                row.text("name"),
                DemoWords.kind(row.text("art")),
                DemoWords.size(row.text("groesse")),
                network(row, "netzwerk_id", shelves));
        shelves.organisations.put(row.text("id"), organisations.save(organisation));
    }

    /** Of most of the 2,000 nobody is known; only firms that people work for are referred to later. */
    private void enterFirms(Shelves shelves) {
        NetworkId hanau = shelves.networks.get(HANAU).id();
        Set<String> employers = DemoRow.of("k01_people").stream()
                .map(row -> row.text("firma_id"))
                .collect(Collectors.toSet());
        Map<Boolean, List<DemoRow>> firms = DemoRow.of("firms").stream()
                .collect(Collectors.partitioningBy(row -> employers.contains(row.text("id"))));
        firms.get(true)
                .forEach(row -> shelves.organisations.put(
                        row.text("id"), organisations.save(new Organisation(profile(row), hanau))));
        many.enter(firms.get(false).stream().map(EnteringPeople::profile).toList(), hanau);
    }

    private static OrganisationProfile profile(DemoRow firm) {
        int number = Integer.parseInt(firm.text("id").substring(1));
        return new OrganisationProfile(
                firm.text("name"),
                OrganisationKind.COMPANY,
                DemoWords.size(firm.text("beschaeftigte")),
                firm.text("branche"),
                firm.text("gemeinde"),
                firm.text("email"),
                null,
                "Beispielweg " + (number % 97 + 1) + "\n" + firm.text("gemeinde"));
    }

    private void enterRepresentative(DemoRow row, Shelves shelves) {
        var name = new PersonName(
                DemoWords.formOfAddress(row.text("anrede")),
                row.text("titel"),
                row.text("vorname"),
                row.text("nachname"));
        Function function = DemoWords.function(row.text("rolle"));
        var contact = new Contact(
                row.text("email"),
                row.textOrNull("telefon"),
                Locale.GERMAN,
                row.textOrNull("bemerkung"),
                function == Function.FUNDER ? MailGround.PUBLIC_FUNCTION : MailGround.MEMBER,
                null);
        enter(
                row.text("id"),
                new Person(name, contact),
                shelves.organisations.get(row.text("organisation_id")),
                network(row, "vertritt_netzwerk_id", shelves),
                function,
                shelves);
    }

    private void enterEmployee(DemoRow row, Shelves shelves) {
        var name = new PersonName(
                DemoWords.formOfAddress(row.text("anrede")), "", row.text("vorname"), row.text("nachname"));
        enter(
                row.text("id"),
                new Person(name, agreed(row.text("email"))),
                shelves.organisations.get(row.text("firma_id")),
                null,
                Function.COMPANY,
                shelves);
    }

    /** The chamber invites those who have asked to be told of its evenings. */
    private static Contact agreed(String email) {
        return new Contact(email, null, Locale.GERMAN, null, MailGround.CONSENT, "Interessentenliste, Mai 2026");
    }

    private void enter(
            String key,
            Person person,
            Organisation employer,
            @Nullable NetworkId represents,
            Function function,
            Shelves shelves) {
        Person entered = people.save(person);
        affiliations.save(new Affiliation(entered.id(), employer.id(), represents, function, null));
        shelves.people.put(key, new DemoPerson(entered, employer, represents, function));
    }

    private static @Nullable NetworkId network(DemoRow row, String column, Shelves shelves) {
        return row.value(column).map(key -> shelves.networks.get(key).id()).orElse(null);
    }
}
