package org.reihum.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.DescribingOrganisations;
import org.reihum.network.EnteringOrganisations;
import org.reihum.network.OrganisationId;
import org.reihum.network.OrganisationKind;
import org.reihum.network.OrganisationProfile;
import org.reihum.network.SizeClass;
import org.reihum.network.Spelling;
import org.springframework.stereotype.Component;

/** The list of firms and houses. */
@Component
class EditableOrganisations implements EditableList<OrganisationProfile> {

    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final EnteringOrganisations entering;
    private final DescribingOrganisations describing;

    EditableOrganisations(
            KnownOrganisations organisations,
            KnownNetworks networks,
            EnteringOrganisations entering,
            DescribingOrganisations describing) {
        this.organisations = organisations;
        this.networks = networks;
        this.entering = entering;
        this.describing = describing;
    }

    @Override
    public Kind kind() {
        return Kind.EDITED_ORGANISATIONS;
    }

    @Override
    public String prefix() {
        return "O";
    }

    @Override
    public Map<Long, OrganisationProfile> find(Collection<Long> numbers) {
        Map<Long, OrganisationProfile> found = new HashMap<>();
        organisations.withNumbers(numbers).forEach((number, employer) -> found.put(number, employer.profile()));
        return found;
    }

    @Override
    public OrganisationProfile nothing() {
        return new OrganisationProfile("", OrganisationKind.COMPANY, null, null, null, null, null, null);
    }

    @Override
    public String text(OrganisationProfile one, Column column) {
        return switch (column) {
            case ORGANISATION -> one.name();
            case KIND_OF_ORGANISATION -> Words.shown(one.kind());
            case TRADE -> orEmpty(one.trade());
            case SIZE -> Words.shown(one.sizeClass());
            case ADDRESS -> orEmpty(one.address());
            case MUNICIPALITY -> orEmpty(one.municipality());
            case EMAIL -> orEmpty(one.email());
            case PHONE -> orEmpty(one.phone());
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String who(OrganisationProfile one) {
        return one.name();
    }

    @Override
    public Editing<OrganisationProfile> editing() {
        var byName = networks.byName();
        return (before, line, changed) -> {
            Set<Column> read = EnumSet.of(Column.ORGANISATION);
            read.addAll(changed);
            return merged(before, OrganisationRow.of(line.only(read), byName, false), changed);
        };
    }

    private static OrganisationProfile merged(OrganisationProfile before, OrganisationRow said, Set<Column> changed) {
        OrganisationKind kind = said.kind();
        SizeClass size = changed.contains(Column.SIZE) ? said.size() : before.sizeClass();
        return new OrganisationProfile(
                changed.contains(Column.ORGANISATION) ? said.name() : before.name(),
                changed.contains(Column.KIND_OF_ORGANISATION) && kind != null ? kind : before.kind(),
                size,
                changed.contains(Column.TRADE) ? said.trade() : before.trade(),
                changed.contains(Column.MUNICIPALITY) ? said.municipality() : before.municipality(),
                changed.contains(Column.EMAIL) ? said.email() : before.email(),
                changed.contains(Column.PHONE) ? said.phone() : before.phone(),
                changed.contains(Column.ADDRESS) ? said.address() : before.address());
    }

    @Override
    public String key(OrganisationProfile one) {
        return Spelling.key(one.name());
    }

    @Override
    public Set<OrganisationProfile> known(Collection<OrganisationProfile> fresh) {
        Set<String> keys =
                organisations.find(fresh.stream().map(this::key).toList()).keySet();
        return fresh.stream().filter(one -> keys.contains(key(one))).collect(Collectors.toSet());
    }

    @Override
    public void hold(Collection<Long> numbers) {
        organisations.hold(numbers);
    }

    @Override
    public void enter(Optional<Long> number, OrganisationProfile after) {
        number.map(OrganisationId::new)
                .ifPresentOrElse(
                        known -> describing.describe(Map.of(known, after)), () -> entering.enter(List.of(after), null));
    }
}
