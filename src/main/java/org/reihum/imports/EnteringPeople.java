package org.reihum.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reihum.imports.PeopleImports.Outcome;
import org.reihum.network.DescribingEmployer;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.RegisteringPerson;
import org.springframework.stereotype.Component;

/** Enters people, or what a file says anew about those who are known. */
@Component
class EnteringPeople {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RegisteringPerson registering;
    private final DescribingEmployer describing;
    private final KnownPeople knownPeople;
    private final PeopleImports imports;
    private final Clock clock;

    EnteringPeople(
            RegisteringPerson registering,
            DescribingEmployer describing,
            KnownPeople knownPeople,
            PeopleImports imports,
            Clock clock) {
        this.registering = registering;
        this.describing = describing;
        this.knownPeople = knownPeople;
        this.imports = imports;
        this.clock = clock;
    }

    void enter(List<? extends PersonRow> rows) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        rows.forEach(row -> imports.count(row.importId(), enter(row, today)));
    }

    private Outcome enter(PersonRow row, LocalDate today) {
        Optional<KnownPeople.Known> known = knownPeople.find(row, today);
        if (known.isEmpty()) {
            describeEmployer(row, registering.register(Optional.empty(), row.entry(), today));
            return Outcome.ENTERED;
        }
        PersonEntry before = known.get().entry();
        PersonEntry after = row.entryOver(before);
        boolean changed = !after.equals(before);
        if (changed) {
            registering.register(Optional.of(known.get().person()), after, today);
        }
        boolean employerChanged = describeEmployer(row, known.get().person().id());
        return changed || employerChanged ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private boolean describeEmployer(PersonRow row, PersonId person) {
        EmployerRow employer = row.employer();
        return !employer.isEmpty()
                && describing.describe(
                        person,
                        row.organisation(),
                        employer.tradeOrNull(),
                        employer.municipalityOrNull(),
                        employer.addressLines());
    }
}
