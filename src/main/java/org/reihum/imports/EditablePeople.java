package org.reihum.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonEntry;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;

/** The list of people: name, contact, and for whom they work today. */
@Component
class EditablePeople implements EditableList<PersonEntry> {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int REMARK = 500;
    private static final PersonEntry NOBODY = new PersonEntry(
            new PersonName(FormOfAddress.NONE, "", "", ""),
            new Contact(null, null, Locale.GERMAN, null, null, null),
            "",
            null,
            null,
            Function.GUEST);

    private final KnownPeople knownPeople;
    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final PeopleTable.Register register;
    private final Clock clock;

    EditablePeople(
            KnownPeople knownPeople,
            KnownOrganisations organisations,
            KnownNetworks networks,
            PeopleTable.Register register,
            Clock clock) {
        this.knownPeople = knownPeople;
        this.organisations = organisations;
        this.networks = networks;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.EDITED_PEOPLE;
    }

    @Override
    public String prefix() {
        return "P";
    }

    @Override
    public Map<Long, PersonEntry> find(Collection<Long> numbers) {
        return knownPeople.withNumbers(numbers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().entry()));
    }

    @Override
    public PersonEntry nothing() {
        return NOBODY;
    }

    @Override
    public String text(PersonEntry one, Column column) {
        PersonName name = one.name();
        Contact contact = one.contact();
        NetworkId network = one.represents();
        return switch (column) {
            case FORM_OF_ADDRESS -> name.formOfAddress() == FormOfAddress.NONE ? "" : Words.shown(name.formOfAddress());
            case TITLE -> name.title();
            case FIRST_NAME -> name.firstName();
            case LAST_NAME -> name.lastName();
            case EMAIL -> orEmpty(contact.email());
            case PHONE -> orEmpty(contact.phone());
            case ORGANISATION -> one.organisation();
            case NETWORK -> network == null ? "" : networks.name(network);
            case FUNCTION -> Words.shown(one.function());
            case LANGUAGE -> contact.language().equals(Locale.ENGLISH) ? "Englisch" : "Deutsch";
            case GROUND -> Words.shown(contact.ground());
            case GROUND_NOTE -> orEmpty(contact.groundNote());
            case NOTE -> orEmpty(contact.remark());
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String who(PersonEntry one) {
        return one.name().full() + ", " + one.organisation();
    }

    @Override
    public Editing<PersonEntry> editing() {
        var reading = new ReadingPeople(networks.byName());
        return (before, line, changed) -> {
            Set<Column> read = EnumSet.of(Column.FIRST_NAME, Column.LAST_NAME, Column.ORGANISATION);
            if (Names.areSeveral(line.line(Column.FIRST_NAME))) {
                // who stands so in the register is one person as long as nobody writes it anew
                read.remove(Column.FIRST_NAME);
            }
            read.addAll(changed);
            read.remove(Column.NOTE);
            line.only(read).required(Column.LAST_NAME);
            Spelt.refuseSeveral(line.only(changed));
            List<PersonRow> said = reading.apply(line.only(read));
            if (said.size() != 1) {
                throw BadRow.cell(BadRow.Code.TWO_FIRST_NAMES, Column.LAST_NAME, line.line(Column.LAST_NAME));
            }
            return merged(before, said.get(0), line, changed);
        };
    }

    private static PersonEntry merged(PersonEntry before, PersonRow said, Cells line, Set<Column> changed) {
        PersonName name = before.name();
        NetworkId network = changed.contains(Column.NETWORK) ? said.network() : before.represents();
        Function function = changed.contains(Column.FUNCTION) ? said.function() : before.function();
        return new PersonEntry(
                new PersonName(
                        changed.contains(Column.FORM_OF_ADDRESS) ? said.name().formOfAddress() : name.formOfAddress(),
                        changed.contains(Column.TITLE) ? said.name().title() : name.title(),
                        changed.contains(Column.FIRST_NAME) ? said.name().firstName() : name.firstName(),
                        changed.contains(Column.LAST_NAME) ? said.name().lastName() : name.lastName()),
                contact(before, said, line, changed, network),
                employer(before, said, changed),
                null,
                network,
                function == null ? Function.GUEST : function);
    }

    /** The one so far, however the line writes it: another of a like name is not meant. */
    private static String employer(PersonEntry before, PersonRow said, Set<Column> changed) {
        boolean other = changed.contains(Column.ORGANISATION)
                && !Spelling.key(before.organisation()).equals(said.employer().key());
        return other ? said.employer().name() : before.organisation();
    }

    private static Contact contact(
            PersonEntry known, PersonRow said, Cells line, Set<Column> changed, @Nullable NetworkId network) {
        Contact before = known.contact();
        String remark = changed.contains(Column.NOTE) ? line.text(Column.NOTE) : orEmpty(before.remark());
        if (remark.length() > REMARK) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, Column.NOTE, remark);
        }
        Locale language = said.language();
        MailGround left = changed.contains(Column.GROUND) ? said.ground() : before.ground();
        MailGround ground = known.equals(NOBODY) ? PersonRow.groundOfNew(left, network) : left;
        String note = changed.contains(Column.GROUND_NOTE)
                ? line.line(Column.GROUND_NOTE)
                // how the ground so far was known says nothing of another
                : ground == before.ground() ? orEmpty(before.groundNote()) : "";
        return new Contact(
                changed.contains(Column.EMAIL) ? orNull(said.email()) : before.email(),
                changed.contains(Column.PHONE) ? orNull(said.phone()) : before.phone(),
                changed.contains(Column.LANGUAGE) && language != null ? language : before.language(),
                orNull(remark),
                ground,
                orNull(note));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String key(PersonEntry one) {
        return Spelling.key(one.name()) + "|" + Spelling.key(one.organisation());
    }

    @Override
    public Set<PersonEntry> known(Collection<PersonEntry> fresh) {
        Set<PersonRow> known = knownPeople
                .find(fresh.stream().map(EditablePeople::row).toList())
                .keySet();
        return fresh.stream().filter(one -> known.contains(row(one))).collect(Collectors.toSet());
    }

    @Override
    public void hold(Collection<Long> numbers) {
        knownPeople.hold(numbers);
    }

    private static PersonRow row(PersonEntry one) {
        return new PersonRow(
                one.name(),
                orEmpty(one.contact().email()),
                "",
                "",
                new OrganisationRow(one.organisation(), null, null, null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                "");
    }

    /** With what every other change of a person does: a new employer begins today, letters follow to a new address. */
    @Override
    public void enter(Optional<Long> number, PersonEntry after) {
        PersonEntry entry = isEmployedSo(number, after) ? after : employed(after);
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN);
        register.one().register(number.map(known -> register.people().get(new PersonId(known))), entry, today);
    }

    private boolean isEmployedSo(Optional<Long> number, PersonEntry after) {
        return number.map(known -> find(List.of(known)).get(known))
                .filter(before -> before.organisation().equals(after.organisation()))
                .isPresent();
    }

    /** However its name is written, it is the organisation that is known. */
    private PersonEntry employed(PersonEntry entry) {
        String key = Spelling.key(entry.organisation());
        Employer known = organisations.find(Set.of(key)).get(key);
        return known == null
                ? entry
                : new PersonEntry(
                        entry.name(),
                        entry.contact(),
                        known.profile().name(),
                        null,
                        entry.represents(),
                        entry.function());
    }
}
