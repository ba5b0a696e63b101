package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** {@code person.remark} */
    private static final int LONGEST_NOTE = 500;

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
        List<String> left = left(names, emails);
        if (names.size() > 1 && !left.isEmpty()) {
            throw BadRow.cell(BadRow.Code.ADDRESSES, Column.EMAIL, cells.text(Column.EMAIL));
        }
        List<PersonRow> rows = new ArrayList<>();
        for (PersonName name : names) {
            rows.add(new PersonRow(
                    name,
                    emailOf(name, names, emails),
                    phones.isEmpty() ? "" : phones.get(0),
                    note(cells, phones, left, ground.aside()),
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

    static List<PersonName> names(Cells cells) {
        FormOfAddress address = cells.meaning(BadRow.Code.FORM_OF_ADDRESS, Column.FORM_OF_ADDRESS, Words::formOfAddress)
                .orElse(FormOfAddress.NONE);
        String title = cells.line(Column.TITLE);
        String first = cells.line(Column.FIRST_NAME);
        String last = cells.line(Column.LAST_NAME);
        if (Names.areSeveral(first)
                && (!last.isEmpty() || cells.text(Column.FULL_NAME).isEmpty())) {
            if (address != FormOfAddress.NONE || !title.isEmpty()) {
                throw BadRow.cell(BadRow.Code.TWO_FIRST_NAMES, Column.FIRST_NAME, first);
            }
            return Names.paired(
                    first, last, Spelt.emails(cells.text(Column.EMAIL)).size());
        }
        if (!last.isEmpty() && (!first.isEmpty() || !isSeveral(last))) {
            return List.of(Names.withoutTitle(new PersonName(address, title, first, last)));
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

    /**
     * Of several people in a cell that address which names this one more than any other, else the one in the same place,
     * else one that colleagues may share: one that names another is that person's alone.
     */
    static String emailOf(PersonName name, List<PersonName> names, List<String> emails) {
        if (names.size() == 1) {
            return emails.isEmpty() ? "" : emails.get(0);
        }
        List<PersonName> others =
                names.stream().filter(other -> !other.equals(name)).toList();
        List<String> open = emails.stream()
                .filter(email -> others.stream().allMatch(other -> likeness(email, other) <= likeness(email, name)))
                .toList();
        Optional<String> own = open.stream()
                .filter(email -> others.stream().allMatch(other -> likeness(email, other) < likeness(email, name)))
                .findFirst();
        Optional<String> inPlace = Optional.of(emails)
                .filter(all -> all.size() == names.size())
                .map(all -> all.get(names.indexOf(name)))
                .filter(open::contains);
        return own.or(() -> inPlace).or(() -> open.stream().findFirst()).orElse("");
    }

    /** Addresses that nobody of them gets. */
    private static List<String> left(List<PersonName> names, List<String> emails) {
        Set<String> given =
                names.stream().map(name -> emailOf(name, names, emails)).collect(Collectors.toSet());
        return emails.stream().filter(email -> !given.contains(email)).toList();
    }

    /** How many parts of the name stand before the at sign. */
    private static long likeness(String email, PersonName name) {
        String mailbox = Spelling.of(email.substring(0, email.indexOf('@')));
        return Stream.of(name.firstName(), name.lastName())
                .map(Spelling::of)
                .filter(part -> part.length() > 1 && mailbox.contains(part))
                .count();
    }

    /**
     * With the numbers and addresses for which a person has no field: nothing of the line gets lost.
     *
     * @throws BadRow when it is longer than what the register keeps of a person
     */
    private static String note(Cells cells, List<String> phones, List<String> emails, String aside) {
        String further = Stream.concat(phones.stream().skip(1), emails.stream()).collect(Collectors.joining(", "));
        String note = Stream.of(cells.line(Column.NOTE), further, aside)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        if (note.length() > LONGEST_NOTE) {
            throw BadRow.cell(BadRow.Code.TOO_LONG, Column.NOTE, note);
        }
        return note;
    }

    /** @param aside a consent that is not the ground, for the remark */
    private record Ground(Optional<MailGround> ground, String note, String aside) {}

    /** A consent is noted with its day; "nein" is none. It is no evidence of another ground. */
    private static Ground ground(Cells cells) {
        Optional<MailGround> said = cells.meaning(BadRow.Code.GROUND, Column.GROUND, Words::ground);
        String consent = cells.line(Column.CONSENT);
        if (consent.isEmpty() || Words.isNo(consent) || Spelt.isNothing(consent)) {
            return new Ground(said, "", "");
        }
        String day = Words.isYes(consent) ? "" : day(consent);
        return said.filter(ground -> ground != MailGround.CONSENT).isPresent()
                ? new Ground(said, "", ("Einwilligung " + day).strip())
                : new Ground(Optional.of(MailGround.CONSENT), day, "");
    }

    private static String day(String consent) {
        var day = Days.of(consent).orElseThrow(() -> BadRow.cell(BadRow.Code.DAY, Column.CONSENT, consent));
        return "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
