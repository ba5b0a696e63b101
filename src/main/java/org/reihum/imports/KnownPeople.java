package org.reihum.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the people that the lines of a chunk are about. Name and address together say who it is: colleagues share
 * mailboxes, and names. Where they do not agree, or one side has no address, name and employer do.
 */
@Component
class KnownPeople {

    private static final String PEOPLE = """
            select p.id, p.form_of_address, p.title, p.first_name, p.last_name, p.email, p.phone, p.language, p.remark,
                   p.mail_ground, p.ground_note, a.network_id, a.function, o.name as organisation
            from person p
            left join affiliation a on a.person_id = p.id and a.valid_to is null
            left join organisation o on o.id = a.organisation_id
            """;
    private static final String ORDER = " order by p.active desc, p.id, a.id";

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two queries for all of them. */
    Map<PersonRow, KnownPerson> find(List<PersonRow> rows) {
        Map<PersonRow, KnownPerson> found = new HashMap<>();
        var byMailbox =
                group(query("p.email_key", rows.stream().map(PersonRow::mailbox)), person -> mailbox(person.entry()));
        rows.forEach(row ->
                best(row, alike(row, byMailbox.get(row.mailbox()))).ifPresent(person -> found.put(row, person)));
        List<PersonRow> rest =
                rows.stream().filter(row -> !found.containsKey(row)).toList();
        var byName = group(
                query("p.name_key", rest.stream().map(PersonRow::key)),
                person -> Spelling.key(person.entry().name()));
        rest.forEach(row -> alike(row, byName.get(row.key()))
                .filter(person -> isOf(person, row))
                // who has no address yet before who would have another one
                .min(Comparator.comparing(person -> !mailbox(person.entry()).isEmpty()))
                .ifPresent(person -> found.put(row, person)));
        return found;
    }

    private List<KnownPerson> query(String column, Stream<String> some) {
        List<String> said = some.filter(text -> !text.isEmpty()).distinct().toList();
        return said.isEmpty()
                ? List.of()
                : jdbc.sql(PEOPLE + " where " + column + " in (:said)" + ORDER)
                        .param("said", said)
                        .query((row, number) -> person(row))
                        .list();
    }

    /** By number, of those who work for somebody; of several employers the first entered. */
    Map<Long, KnownPerson> withNumbers(Collection<Long> numbers) {
        Map<Long, KnownPerson> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(PEOPLE + " where p.id in (:numbers) and a.id is not null" + ORDER)
                    .param("numbers", numbers)
                    .query((row, number) -> person(row))
                    .list()
                    .forEach(person -> found.putIfAbsent(person.id().value(), person));
        }
        return found;
    }

    /** Nobody else changes them until the transaction ends. */
    void hold(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.sql("select id from person where id in (:numbers) order by id for update")
                    .param("numbers", numbers)
                    .query(Long.class)
                    .list();
        }
    }

    private static Map<String, List<KnownPerson>> group(
            List<KnownPerson> people, java.util.function.Function<KnownPerson, String> key) {
        Map<String, List<KnownPerson>> groups = new HashMap<>();
        people.forEach(person -> groups.computeIfAbsent(key.apply(person), none -> new ArrayList<>())
                .add(person));
        return groups;
    }

    private static Stream<KnownPerson> alike(PersonRow row, @Nullable List<KnownPerson> some) {
        return Stream.ofNullable(some)
                .flatMap(List::stream)
                .filter(person -> Spelling.isAlike(person.entry().name(), row.name()));
    }

    /** Somebody may work for several; that which the line names is meant, or the first. */
    private static Optional<KnownPerson> best(PersonRow row, Stream<KnownPerson> same) {
        return same.min(Comparator.comparing(person -> !isOf(person, row)));
    }

    private static boolean isOf(KnownPerson person, PersonRow row) {
        return Spelling.key(person.entry().organisation()).equals(row.employer().key());
    }

    private static String mailbox(PersonEntry entry) {
        String email = entry.contact().email();
        return email == null ? "" : email.toLowerCase(Locale.ROOT);
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation");
        Long network = row.getObject("network_id", Long.class);
        return new KnownPerson(
                new PersonId(row.getLong("id")),
                new PersonEntry(
                        new PersonName(
                                FormOfAddress.valueOf(row.getString("form_of_address")),
                                row.getString("title"),
                                row.getString("first_name"),
                                row.getString("last_name")),
                        new Contact(
                                row.getString("email"),
                                row.getString("phone"),
                                Locale.forLanguageTag(row.getString("language")),
                                row.getString("remark"),
                                of(row.getString("mail_ground"), MailGround::valueOf),
                                row.getString("ground_note")),
                        organisation == null ? "" : organisation,
                        null,
                        network == null ? null : new NetworkId(network),
                        Optional.ofNullable(of(row.getString("function"), Function::valueOf))
                                .orElse(Function.GUEST)));
    }

    private static <T> @Nullable T of(@Nullable String name, java.util.function.Function<String, T> meaning) {
        return name == null ? null : meaning.apply(name);
    }
}
