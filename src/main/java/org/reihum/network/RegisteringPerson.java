package org.reihum.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a person, or what has changed about one: name, contact, and for whom the person works from today on. */
@Component
public class RegisteringPerson {

    private final People people;
    private final Organisations organisations;
    private final Affiliations affiliations;

    RegisteringPerson(People people, Organisations organisations, Affiliations affiliations) {
        this.people = people;
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    /**
     * Enters the person, or changes the one given. A new employer, network or function ends the affiliation so far with
     * yesterday: what was true at earlier meetings stays.
     */
    @Transactional
    public PersonId register(Optional<Person> known, PersonEntry entry, LocalDate today) {
        Person person = known.map(found -> {
                    found.describe(entry.name(), entry.contact());
                    return people.save(found);
                })
                .orElseGet(() -> people.save(new Person(entry.name(), entry.contact())));
        Organisation organisation = organisations
                .findFirstByNameOrderById(entry.organisation())
                .orElseGet(() -> organisations.save(new Organisation(
                        entry.organisation(), kindFor(entry.function()), entry.sizeClass(), entry.represents())));
        affiliate(person.id(), organisation.id(), entry, today);
        return person.id();
    }

    private void affiliate(PersonId person, OrganisationId organisation, PersonEntry entry, LocalDate today) {
        List<Affiliation> running = affiliations.findByPersonIdAndValidToIsNull(person.value());
        if (running.stream().anyMatch(a -> a.isSame(organisation, entry.represents(), entry.function()))) {
            return;
        }
        running.forEach(a -> {
            a.endBefore(today);
            affiliations.save(a);
        });
        // a first affiliation has no beginning: we only know that it holds
        LocalDate from = running.isEmpty() ? null : today;
        affiliations.save(new Affiliation(person, organisation, entry.represents(), entry.function(), from));
    }

    private static OrganisationKind kindFor(Function function) {
        return switch (function) {
            case COORDINATOR -> OrganisationKind.INITIATIVE;
            case NETWORK_MANAGER, DEPUTY -> OrganisationKind.NETWORK;
            case SCIENCE -> OrganisationKind.SCIENCE;
            case FUNDER -> OrganisationKind.FUNDER;
            case CHAMBER -> OrganisationKind.CHAMBER;
            case ECONOMIC_DEVELOPMENT -> OrganisationKind.ECONOMIC_DEVELOPMENT;
            case COMPANY, GUEST -> OrganisationKind.COMPANY;
        };
    }
}
