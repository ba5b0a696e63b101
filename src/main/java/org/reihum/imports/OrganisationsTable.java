package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reihum.network.OrganisationKind;
import org.springframework.stereotype.Component;

/** Firms and other organisations, one a line. */
@Component
class OrganisationsTable implements KindOfTable<OrganisationRow, Employer> {

    private final KnownOrganisations organisations;
    private final KnownNetworks networks;

    OrganisationsTable(KnownOrganisations organisations, KnownNetworks networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATIONS;
    }

    @Override
    public Function<Cells, List<OrganisationRow>> reader() {
        var byName = networks.byName();
        return cells -> List.of(OrganisationRow.of(cells, byName, false));
    }

    @Override
    public Object identity(OrganisationRow row) {
        return row.key();
    }

    @Override
    public List<Judged<OrganisationRow, Employer>> judge(List<OrganisationRow> rows) {
        Map<String, Employer> known =
                organisations.find(rows.stream().map(OrganisationRow::key).toList());
        List<Judged<OrganisationRow, Employer>> judged = new ArrayList<>();
        for (OrganisationRow row : rows) {
            Employer employer = known.get(row.key());
            boolean isKnown = employer != null;
            Employer about =
                    employer == null ? Employer.fresh(row.profile(OrganisationKind.COMPANY), row.circle()) : employer;
            List<Difference> differences = about.differences(row);
            judged.add(new Judged<>(row, row.name(), isKnown, about.fill(row), differences, about));
        }
        return judged;
    }

    @Override
    public boolean hold(List<Judged<OrganisationRow, Employer>> judged) {
        List<Long> numbers = judged.stream()
                .filter(Judged::saysAnything)
                .flatMap(one -> one.known().number().stream())
                .toList();
        organisations.hold(numbers);
        return !numbers.isEmpty();
    }

    @Override
    public void enter(List<Judged<OrganisationRow, Employer>> judged, boolean taking, String who) {
        if (taking) {
            judged.forEach(one -> one.known().take(one.row()));
        }
        organisations.keep(judged.stream().map(Judged::known).toList());
    }

    @Override
    public List<Column> shown() {
        return List.of(
                Column.ORGANISATION,
                Column.TRADE,
                Column.SIZE,
                Column.MUNICIPALITY,
                Column.EMAIL,
                Column.PHONE,
                Column.ADDRESS);
    }

    @Override
    public String shown(OrganisationRow row, Column column) {
        return switch (column) {
            case ORGANISATION -> row.name();
            case TRADE -> Words.shown(row.trade());
            case SIZE -> Words.shown(row.size());
            case MUNICIPALITY -> Words.shown(row.municipality());
            case EMAIL -> Words.shown(row.email());
            case PHONE -> Words.shown(row.phone());
            case ADDRESS -> Words.shown(row.address());
            default -> "";
        };
    }
}
