package org.reihum.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.DescribingOrganisations;
import org.reihum.network.EnteringOrganisations;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.OrganisationKind;
import org.reihum.network.OrganisationProfile;
import org.reihum.network.SizeClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisations that the lines of a chunk name, and keeps what they say of them. */
@Component
class KnownOrganisations {

    private final JdbcClient jdbc;
    private final EnteringOrganisations entering;
    private final DescribingOrganisations describing;

    KnownOrganisations(JdbcClient jdbc, EnteringOrganisations entering, DescribingOrganisations describing) {
        this.jdbc = jdbc;
        this.entering = entering;
        this.describing = describing;
    }

    /** By key; of several the one entered first. One query. */
    Map<String, Employer> find(Collection<String> keys) {
        Map<String, Employer> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        query("name_key in (:some)", keys).forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        return found;
    }

    /** By number; those that there are. */
    Map<Long, Employer> withNumbers(Collection<Long> numbers) {
        Map<Long, Employer> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            query("id in (:some)", numbers)
                    .forEach(entry ->
                            found.put(entry.getValue().id().orElseThrow().value(), entry.getValue()));
        }
        return found;
    }

    /** Nobody else changes them until the transaction ends. */
    void hold(Collection<Long> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.sql("select id from organisation where id in (:numbers) order by id for update")
                    .param("numbers", numbers)
                    .query(Long.class)
                    .list();
        }
    }

    private List<Map.Entry<String, Employer>> query(String which, Collection<?> some) {
        return jdbc.sql("""
                        select id, name_key, name, kind, size_class, trade, municipality, email, phone, address
                        from organisation where %s order by id
                        """.formatted(which))
                .param("some", some)
                .query((row, number) -> Map.entry(
                        row.getString("name_key"),
                        Employer.known(
                                new OrganisationId(row.getLong("id")),
                                new OrganisationProfile(
                                        row.getString("name"),
                                        OrganisationKind.valueOf(row.getString("kind")),
                                        size(row.getString("size_class")),
                                        row.getString("trade"),
                                        row.getString("municipality"),
                                        row.getString("email"),
                                        row.getString("phone"),
                                        row.getString("address")))))
                .list();
    }

    private static @Nullable SizeClass size(@Nullable String name) {
        return name == null ? null : SizeClass.valueOf(name);
    }

    /** Enters those that are new and describes anew those about which something was said. */
    void keep(Collection<Employer> employers) {
        Map<OrganisationId, OrganisationProfile> anew = new LinkedHashMap<>();
        employers.stream()
                .filter(Employer::isChanged)
                .forEach(employer -> employer.id().ifPresent(id -> anew.put(id, employer.profile())));
        if (!anew.isEmpty()) {
            describing.describe(anew);
        }
        Map<Optional<NetworkId>, List<OrganisationProfile>> fresh = employers.stream()
                .filter(employer -> employer.id().isEmpty())
                .collect(Collectors.groupingBy(
                        Employer::circle, Collectors.mapping(Employer::profile, Collectors.toList())));
        fresh.forEach((circle, profiles) -> entering.enter(profiles, circle.orElse(null)));
        remember(employers.stream()
                .filter(employer -> employer.id().isEmpty())
                .collect(Collectors.toMap(Employer::key, employer -> employer)));
    }

    /** Other lines of the chunk may name it, too. */
    private void remember(Map<String, Employer> fresh) {
        find(fresh.keySet())
                .forEach((key, entered) ->
                        fresh.get(key).isEnteredAs(entered.id().orElseThrow()));
    }
}
