package org.reihum.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a person, or what has changed about one: name, contact, and for whom the person works from today on. */
@Component
public class RegisteringPerson {

    private final People people;
    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Networks networks;
    private final Correspondence correspondence;
    private final RegisteringPeople registering;

    RegisteringPerson(
            People people,
            Organisations organisations,
            Affiliations affiliations,
            Networks networks,
            Correspondence correspondence,
            RegisteringPeople registering) {
        this.people = people;
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.networks = networks;
        this.correspondence = correspondence;
        this.registering = registering;
    }

    /**
     * Enters the person, or changes the one given. A new employer, network or function ends the affiliation so far with
     * yesterday: what was true at earlier meetings stays; what was entered today is corrected. A size class holds for
     * the whole organisation; none leaves what is known. What is being written to the person follows to a new address or
     * network.
     *
     * @throws NotInRegister when there is no such network to represent
     */
    @Transactional
    public PersonId register(Optional<Person> known, PersonEntry entry, LocalDate today) {
        if (known.isEmpty()) {
            return registering.register(List.of(entry)).get(0);
        }
        return change(known.get(), entry, today);
    }

    private PersonId change(Person known, PersonEntry entry, LocalDate today) {
        Optional.ofNullable(entry.represents()).ifPresent(networks::get);
        Optional<String> addressBefore = known.contact().mailbox();
        known.describe(entry.name(), entry.contact());
        Person person = people.save(known);
        List<Affiliation> running =
                affiliations.findByPersonIdAndValidToIsNull(person.id().value());
        Organisation organisation = employer(entry, running);
        boolean changed =
                running.stream().noneMatch(a -> a.isSame(organisation.id(), entry.represents(), entry.function()));
        if (changed) {
            affiliate(person.id(), organisation.id(), entry, running, today);
            people.touch(person.id().value());
        }
        if (hasMoved(addressBefore, entry) || changed && hasChangedSides(running, entry)) {
            correspondence.moved(person.id());
        }
        return person.id();
    }

    private static boolean hasMoved(Optional<String> before, PersonEntry entry) {
        Optional<String> now = entry.contact().mailbox();
        return now.isPresent() != before.isPresent()
                || now.filter(address -> !before.map(address::equalsIgnoreCase).orElse(false))
                        .isPresent();
    }

    private static boolean hasChangedSides(List<Affiliation> before, PersonEntry entry) {
        Set<NetworkId> now = entry.represents() == null ? Set.of() : Set.of(entry.represents());
        return !before.stream()
                .flatMap(affiliation -> affiliation.represents().stream())
                .collect(Collectors.toSet())
                .equals(now);
    }

    /** An unchanged name means the employer so far, even when another organisation bears the same name. */
    private Organisation employer(PersonEntry entry, List<Affiliation> running) {
        Organisation employer = running.stream()
                .flatMap(a -> organisations.findById(a.organisation().value()).stream())
                .filter(organisation -> organisation.name().equals(entry.organisation()))
                .findFirst()
                .or(() -> organisations.findFirstByNameOrderById(entry.organisation()))
                .orElseGet(() -> organisations.save(new Organisation(
                        entry.organisation(),
                        OrganisationKind.of(entry.function()),
                        entry.sizeClass(),
                        entry.represents())));
        if (entry.sizeClass() != null) {
            employer.isOfSize(entry.sizeClass());
        }
        return organisations.save(employer);
    }

    /** What was with the same employer, or else everything: with others nothing has changed. */
    private static List<Affiliation> ended(List<Affiliation> running, OrganisationId organisation) {
        List<Affiliation> same = running.stream()
                .filter(affiliation -> affiliation.organisation().equals(organisation))
                .toList();
        return same.isEmpty() ? running : same;
    }

    private void affiliate(
            PersonId person,
            OrganisationId organisation,
            PersonEntry entry,
            List<Affiliation> running,
            LocalDate today) {
        // a first affiliation has no beginning: we only know that it holds
        LocalDate from = running.isEmpty() ? null : today;
        for (Affiliation former : ended(running, organisation)) {
            if (former.beginsOn(today)) {
                affiliations.delete(former);
            } else {
                former.endBefore(today);
                affiliations.save(former);
            }
        }
        affiliations.save(new Affiliation(person, organisation, entry.represents(), entry.function(), from));
    }
}
