package org.reihum.imports;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.network.FormOfAddress;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationKind;
import org.reihum.network.People;
import org.reihum.network.PersonEntry;
import org.reihum.network.RegisteringPeople;
import org.reihum.network.RegisteringPerson;
import org.springframework.stereotype.Component;

/** People with their employers, one or several a line. */
@Component
class PeopleTable implements KindOfTable<PersonRow, PeopleTable.Known> {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final KnownPeople knownPeople;
    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final Register register;
    private final Clock clock;

    PeopleTable(
            KnownPeople knownPeople,
            KnownOrganisations organisations,
            KnownNetworks networks,
            Register register,
            Clock clock) {
        this.knownPeople = knownPeople;
        this.organisations = organisations;
        this.networks = networks;
        this.register = register;
        this.clock = clock;
    }

    /** @param person empty: not entered yet */
    record Known(Optional<KnownPerson> person, Employer employer) {

        /** One that is not entered yet is entered only for somebody who works there then. */
        boolean isMeant(boolean taking) {
            return taking
                    || employer.id().isPresent()
                    || person.filter(known -> !known.entry().organisation().isEmpty())
                            .isEmpty();
        }
    }

    /** Where people are entered. */
    @Component
    record Register(People people, RegisteringPerson one, RegisteringPeople many, EntityManager entities) {}

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public Function<Cells, List<PersonRow>> reader() {
        return new ReadingPeople(networks.byName());
    }

    @Override
    public Object identity(PersonRow row) {
        return row.key() + "|" + row.employer().key();
    }

    /** Elsewhere it is the address that tells. */
    @Override
    public List<Object> identities(PersonRow row) {
        return row.email().isEmpty() ? List.of(identity(row)) : List.of(identity(row), row.key() + "|" + row.mailbox());
    }

    /** The employer in one line, the address in another: it may be the same person. */
    @Override
    public Object turn(PersonRow row) {
        return row.key();
    }

    @Override
    public List<Judged<PersonRow, Known>> judge(List<PersonRow> rows) {
        Map<PersonRow, KnownPerson> known = knownPeople.find(rows);
        Map<String, Employer> employers = organisations.find(
                new HashSet<>(rows.stream().map(row -> row.employer().key()).toList()));
        List<Judged<PersonRow, Known>> judged = new ArrayList<>();
        for (PersonRow row : rows) {
            Employer employer = employers.computeIfAbsent(
                    row.employer().key(), key -> Employer.fresh(row.employer().profile(kindOf(row)), row.network()));
            judged.add(judge(row.of(employer.profile().name()), Optional.ofNullable(known.get(row)), employer));
        }
        return judged;
    }

    private Judged<PersonRow, Known> judge(PersonRow row, Optional<KnownPerson> person, Employer employer) {
        List<Difference> differences = new ArrayList<>();
        person.ifPresent(known -> differences.addAll(known.differences(row)));
        person.flatMap(known ->
                        network(known.filled(row).represents(), known.taken(row).represents()))
                .ifPresent(differences::add);
        differences.addAll(employer.differences(row.employer()));
        boolean says =
                person.map(known -> !known.filled(row).equals(known.entry())).orElse(false);
        boolean saysOfEmployer = employer.fill(row.employer());
        String who = Stream.of(row.name().full(), row.employer().name())
                .reduce((name, organisation) -> name + ", " + organisation)
                .orElseThrow();
        return new Judged<>(
                row, who, person.isPresent(), says || saysOfEmployer, differences, new Known(person, employer));
    }

    private Optional<Difference> network(@Nullable NetworkId before, @Nullable NetworkId after) {
        return Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new Difference(Column.NETWORK, called(before), called(after)));
    }

    private String called(@Nullable NetworkId network) {
        return network == null ? "" : networks.name(network);
    }

    private static OrganisationKind kindOf(PersonRow row) {
        return row.function() == null ? OrganisationKind.COMPANY : OrganisationKind.of(row.function());
    }

    @Override
    public boolean hold(List<Judged<PersonRow, Known>> judged) {
        List<Known> known =
                judged.stream().filter(Judged::saysAnything).map(Judged::known).toList();
        List<Long> people = known.stream()
                .flatMap(one -> one.person().stream())
                .map(person -> person.id().value())
                .toList();
        List<Long> employers =
                known.stream().flatMap(one -> one.employer().number().stream()).toList();
        knownPeople.hold(people);
        organisations.hold(employers);
        return !people.isEmpty() || !employers.isEmpty();
    }

    @Override
    public void enter(List<Judged<PersonRow, Known>> judged, boolean taking, String who) {
        if (taking) {
            judged.forEach(one -> one.known().employer().take(one.row().employer()));
        }
        organisations.keep(judged.stream()
                .map(Judged::known)
                .filter(known -> known.isMeant(taking))
                .map(Known::employer)
                .distinct()
                .toList());
        register.many()
                .register(judged.stream()
                        .filter(one -> one.known().person().isEmpty())
                        .map(one -> one.row().entry())
                        .toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        judged.forEach(one -> one.known().person().ifPresent(known -> change(known, one.row(), taking, today)));
        // the next look is by plain SQL
        register.entities().flush();
    }

    private void change(KnownPerson known, PersonRow said, boolean taking, LocalDate today) {
        PersonEntry after = taking ? known.taken(said) : known.filled(said);
        if (!after.equals(known.entry())) {
            register.one().register(Optional.of(register.people().get(known.id())), after, today);
        }
    }

    @Override
    public List<Column> shown() {
        return List.of(
                Column.FULL_NAME,
                Column.ORGANISATION,
                Column.EMAIL,
                Column.PHONE,
                Column.MUNICIPALITY,
                Column.NETWORK,
                Column.FUNCTION,
                Column.GROUND,
                Column.NOTE);
    }

    @Override
    public String shown(PersonRow row, Column column) {
        return shown(row.entry(), Words.shown(row.employer().municipality()), column);
    }

    /** Of somebody who is known with what is known, and as the employer is called here. */
    @Override
    public String shown(Judged<PersonRow, Known> judged, Column column) {
        PersonRow row = judged.row();
        PersonEntry entry =
                judged.known().person().map(known -> known.filled(row)).orElseGet(row::entry);
        boolean there = entry.organisation().equals(row.employer().name());
        return shown(
                entry, there ? Words.shown(judged.known().employer().profile().municipality()) : "", column);
    }

    private String shown(PersonEntry entry, String town, Column column) {
        FormOfAddress address = entry.name().formOfAddress();
        return switch (column) {
            case FULL_NAME ->
                ((address == FormOfAddress.NONE ? "" : Words.shown(address)) + " "
                                + entry.name().full())
                        .strip();
            case ORGANISATION -> entry.organisation();
            case EMAIL -> Words.shown(entry.contact().email());
            case PHONE -> Words.shown(entry.contact().phone());
            case MUNICIPALITY -> town;
            case NETWORK -> called(entry.represents());
            case FUNCTION -> Words.shown(entry.function());
            case GROUND -> Words.shown(entry.contact().ground());
            case NOTE -> Words.shown(entry.contact().remark());
            default -> "";
        };
    }
}
