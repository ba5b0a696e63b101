package org.reihum.network;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters people who are not known yet, few or thousands, with a handful of statements for all of them. */
@Component
public class RegisteringPeople {

    private static final String PERSON = """
            insert into person (form_of_address, title, first_name, last_name, name_key, email, phone, language, remark,
                                mail_ground, ground_note, active, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 0)
            """;
    private static final String ORGANISATION =
            "insert into organisation (name, name_key, kind, size_class, network_id, version) values (?, ?, ?, ?, ?, 0)";
    /** A first affiliation has no beginning: we only know that it holds. */
    private static final String AFFILIATION =
            "insert into affiliation (person_id, organisation_id, network_id, function) values (?, ?, ?, ?)";

    private static final String SIZE = """
            update organisation set size_class = ?, version = version + 1
            where id = ? and (size_class is null or size_class <> ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final Networks networks;
    private final EntityManager entities;

    RegisteringPeople(JdbcTemplate jdbc, JdbcClient queries, Networks networks, EntityManager entities) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.networks = networks;
        this.entities = entities;
    }

    /**
     * An organisation that is not known by its very name is entered with its first employee, in the circle of the network
     * which that one represents. A size class holds for the whole organisation.
     *
     * @return in the order of the entries
     * @throws NotInRegister when there is no such network to represent
     */
    @Transactional
    public List<PersonId> register(List<PersonEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        entries.stream()
                .map(PersonEntry::represents)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(networks::get);
        // what was changed through entities must be seen by the statements below
        entities.flush();
        Map<String, Long> employers = employers(entries);
        List<Long> people = insert(PERSON, entries, RegisteringPeople::fillPerson);
        jdbc.batchUpdate(AFFILIATION, new Rows<>(entries, (row, entry, at) -> {
            row.setLong(1, people.get(at));
            row.setLong(2, employers.get(entry.organisation()));
            row.setObject(3, value(entry.represents()), Types.BIGINT);
            row.setString(4, entry.function().name());
        }));
        return people.stream().map(PersonId::new).toList();
    }

    private Map<String, Long> employers(List<PersonEntry> entries) {
        Map<String, PersonEntry> firsts = new LinkedHashMap<>();
        entries.forEach(entry -> firsts.putIfAbsent(entry.organisation(), entry));
        Map<String, Long> known = known(firsts.keySet());
        List<PersonEntry> founders = firsts.values().stream()
                .filter(entry -> !known.containsKey(entry.organisation()))
                .toList();
        List<Long> founded = insert(ORGANISATION, founders, RegisteringPeople::fillOrganisation);
        for (int i = 0; i < founders.size(); i++) {
            known.put(founders.get(i).organisation(), founded.get(i));
        }
        List<PersonEntry> sized =
                entries.stream().filter(entry -> entry.sizeClass() != null).toList();
        jdbc.batchUpdate(SIZE, new Rows<>(sized, (row, entry, at) -> {
            row.setString(1, name(entry.sizeClass()));
            row.setLong(2, known.get(entry.organisation()));
            row.setString(3, name(entry.sizeClass()));
        }));
        return known;
    }

    /** Of several with one name the first entered. By key, which has an index. */
    private Map<String, Long> known(Iterable<String> names) {
        var keys = new ArrayList<String>();
        names.forEach(name -> keys.add(Spelling.key(name)));
        Map<String, Long> known = new HashMap<>();
        queries.sql("select id, name from organisation where name_key in (:keys) order by id")
                .param("keys", keys)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("id")))
                .list()
                .forEach(found -> known.putIfAbsent(found.getKey(), found.getValue()));
        return known;
    }

    private <T> List<Long> insert(String sql, List<T> items, Filling<T> filling) {
        if (items.isEmpty()) {
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(sql, new String[] {"id"}), new Rows<>(items, filling), keys);
        return keys.getKeyList().stream()
                .flatMap(key -> Stream.of((Number) key.values().iterator().next()))
                .map(Number::longValue)
                .toList();
    }

    private static void fillPerson(PreparedStatement row, PersonEntry entry, int at) throws SQLException {
        PersonName name = entry.name();
        Contact contact = entry.contact();
        row.setString(1, name.formOfAddress().name());
        row.setString(2, name.title());
        row.setString(3, name.firstName());
        row.setString(4, name.lastName());
        row.setString(5, Spelling.key(name));
        row.setString(6, contact.email());
        row.setString(7, contact.phone());
        row.setString(8, contact.language().getLanguage());
        row.setString(9, contact.remark());
        row.setString(10, name(contact.ground()));
        row.setString(11, contact.groundNote());
    }

    private static void fillOrganisation(PreparedStatement row, PersonEntry entry, int at) throws SQLException {
        row.setString(1, entry.organisation());
        row.setString(2, Spelling.key(entry.organisation()));
        row.setString(3, OrganisationKind.of(entry.function()).name());
        row.setString(4, name(entry.sizeClass()));
        row.setObject(5, value(entry.represents()), Types.BIGINT);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Long value(@Nullable NetworkId network) {
        return network == null ? null : network.value();
    }

    private interface Filling<T> {
        void fill(PreparedStatement row, T item, int at) throws SQLException;
    }

    private record Rows<T>(List<T> items, Filling<T> filling) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement row, int at) throws SQLException {
            filling.fill(row, items.get(at), at);
        }

        @Override
        public int getBatchSize() {
            return items.size();
        }
    }
}
