package org.reihum.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.PersonId;
import org.reihum.network.PersonName;
import org.reihum.network.SizeClass;
import org.reihum.network.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in the register who stands on lists of attendance. */
@Component
class KnownFaces {

    private static final String FACES = """
            select p.id, p.first_name, p.last_name, p.email_key, a.network_id, a.function, a.valid_from, a.valid_to,
                   o.id as organisation_id, o.name, o.name_key, o.size_class
            from person p
            left join affiliation a on a.person_id = p.id
            left join organisation o on o.id = a.organisation_id
            where p.email_key in (:mailboxes)
               or substring(p.name_key, 1, position('|' in p.name_key) - 1) in (:names)
            order by p.active desc, p.id, a.id
            """;

    private final JdbcClient jdbc;

    KnownFaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who has one of those addresses, or a last name written so or otherwise. In one query.
     *
     * @param mailboxes in lower case
     */
    List<Face> find(Collection<String> mailboxes, Collection<String> lastNames) {
        Map<Long, Face> found = new LinkedHashMap<>();
        jdbc.sql(FACES)
                // an empty "in ()" is no SQL, and nobody is called so
                .param("mailboxes", mailboxes.isEmpty() ? List.of("") : mailboxes)
                .param(
                        "names",
                        lastNames.isEmpty()
                                ? List.of("")
                                : lastNames.stream()
                                        .map(KnownFaces::key)
                                        .distinct()
                                        .toList())
                .query((ResultSet row) -> {
                    Face face = face(row);
                    found.putIfAbsent(face.id().value(), face);
                    job(row).ifPresent(found.get(face.id().value()).jobs()::add);
                });
        return List.copyOf(found.values());
    }

    /** As the key of a name begins. */
    private static String key(String lastName) {
        String key = Spelling.key(new PersonName(FormOfAddress.NONE, "", "", lastName));
        return key.substring(0, key.indexOf('|'));
    }

    private static Face face(ResultSet row) throws SQLException {
        return new Face(
                new PersonId(row.getLong("id")),
                new PersonName(FormOfAddress.NONE, "", row.getString("first_name"), row.getString("last_name")),
                Optional.ofNullable(row.getString("email_key")).orElse(""),
                new ArrayList<>());
    }

    private static Optional<Face.Job> job(ResultSet row) throws SQLException {
        long organisation = row.getLong("organisation_id");
        if (organisation == 0) {
            return Optional.empty();
        }
        String size = row.getString("size_class");
        Long network = row.getObject("network_id", Long.class);
        return Optional.of(new Face.Job(
                new OrganisationId(organisation),
                row.getString("name"),
                row.getString("name_key"),
                size == null ? null : SizeClass.valueOf(size),
                network == null ? null : new NetworkId(network),
                Function.valueOf(row.getString("function")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)));
    }
}
