package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reihum.network.FormOfAddress;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/** Reads what a line says of people; the first thing that is wrong with it refuses the line. */
final class ReadingPeople implements Function<Cells, List<PersonRow>> {

    private final Function<String, Optional<NetworkId>> networks;

    ReadingPeople(Function<String, Optional<NetworkId>> networks) {
        this.networks = networks;
    }

    /** @throws BadRow when the line can not be entered */
    @Override
    public List<PersonRow> apply(Cells cells) {
        List<PersonName> names = names(cells);
        List<String> emails = Spelt.emails(cells.text(Column.EMAIL));
        List<String> phones = Stream.of(Column.PHONE, Column.MOBILE)
                .flatMap(column -> Spelt.phones(column, cells.text(column)).stream())
                .distinct()
                .toList();
        OrganisationRow employer = OrganisationRow.of(cells, networks, true);
        Ground ground = ground(cells);
        List<PersonRow> rows = new ArrayList<>();
        for (PersonName name : names) {
            rows.add(new PersonRow(
                    name,
                    emailOf(name, names, emails),
                    phones.isEmpty() ? "" : phones.get(0),
                    note(cells, phones),
                    employer,
                    employer.circle(),
                    cells.meaning(BadRow.Code.FUNCTION, Column.FUNCTION, Words::function)
                            .orElse(null),
                    cells.meaning(BadRow.Code.LANGUAGE, Column.LANGUAGE, Words::language)
                            .orElse(null),
                    ground.ground().orElse(null),
                    ground.note()));
        }
        return rows;
    }

    private static List<PersonName> names(Cells cells) {
        FormOfAddress address = cells.meaning(BadRow.Code.FORM_OF_ADDRESS, Column.FORM_OF_ADDRESS, Words::formOfAddress)
                .orElse(FormOfAddress.NONE);
        String title = cells.line(Column.TITLE);
        String first = cells.line(Column.FIRST_NAME);
        String last = cells.line(Column.LAST_NAME);
        if (!last.isEmpty() && (!first.isEmpty() || !isSeveral(last))) {
            return List.of(new PersonName(address, title, first, last));
        }
        String whole = last.isEmpty() ? cells.text(Column.FULL_NAME) : last;
        if (whole.isEmpty()) {
            throw BadRow.cell(
                    BadRow.Code.MISSING,
                    cells.places().containsKey(Column.LAST_NAME) ? Column.LAST_NAME : Column.FULL_NAME,
                    "");
        }
        List<PersonName> names = Names.of(whole);
        if (names.stream()
                .anyMatch(name -> name.lastName().length() > Column.LAST_NAME.length()
                        || name.firstName().length() > Column.FIRST_NAME.length()
                        || name.title().length() > Column.TITLE.length())) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, Column.FULL_NAME, whole);
        }
        return names.size() == 1 ? List.of(with(names.get(0), address, title, first)) : names;
    }

    private static boolean isSeveral(String last) {
        return last.contains(",") || last.contains(" / ") || last.contains(";");
    }

    /** What has a column of its own counts more than what stands in the name. */
    private static PersonName with(PersonName name, FormOfAddress address, String title, String first) {
        return new PersonName(
                address == FormOfAddress.NONE ? name.formOfAddress() : address,
                title.isEmpty() ? name.title() : title,
                first.isEmpty() ? name.firstName() : first,
                name.lastName());
    }

    /** Of several that which names the person, else that in the same place, else the first: colleagues share one. */
    private static String emailOf(PersonName name, List<PersonName> names, List<String> emails) {
        if (emails.isEmpty()) {
            return "";
        }
        String last = Spelling.of(name.lastName());
        Optional<String> own = emails.stream()
                .filter(email -> Spelling.of(email).contains(last) && !last.isEmpty())
                .findFirst();
        int place = names.indexOf(name);
        return own.orElseGet(() -> emails.get(emails.size() == names.size() ? place : 0));
    }

    private static String note(Cells cells, List<String> phones) {
        String further = phones.stream().skip(1).collect(Collectors.joining(", "));
        return Stream.of(cells.line(Column.NOTE), further)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private record Ground(Optional<MailGround> ground, String note) {}

    /** A consent is noted with its day; "nein" is none. */
    private static Ground ground(Cells cells) {
        Optional<MailGround> said = cells.meaning(BadRow.Code.GROUND, Column.GROUND, Words::ground);
        String consent = cells.line(Column.CONSENT);
        if (consent.isEmpty() || Words.isNo(consent) || Spelt.isNothing(consent)) {
            return new Ground(said, "");
        }
        if (Words.isYes(consent)) {
            return new Ground(said.or(() -> Optional.of(MailGround.CONSENT)), "");
        }
        var day = Days.of(consent).orElseThrow(() -> BadRow.cell(BadRow.Code.DAY, Column.CONSENT, consent));
        return new Ground(
                said.or(() -> Optional.of(MailGround.CONSENT)),
                "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }
}
