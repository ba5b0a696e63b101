package org.reihum.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a list says anew of organisations, straight in the table: thousands take a moment. */
@Component
public class DescribingOrganisations {

    private static final String DESCRIBE = """
            update organisation set name = ?, name_key = ?, kind = ?, size_class = ?, trade = ?, municipality = ?,
                                    email = ?, phone = ?, address = ?, version = version + 1
            where id = ?
            """;
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    DescribingOrganisations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param anew each as it is from now on, whole */
    @Transactional
    public void describe(Map<OrganisationId, OrganisationProfile> anew) {
        jdbc.batchUpdate(DESCRIBE, List.copyOf(anew.entrySet()), AT_ONCE, (row, entry) -> {
            OrganisationProfile said = entry.getValue();
            row.setString(1, said.name());
            row.setString(2, Spelling.key(said.name()));
            row.setString(3, said.kind().name());
            row.setString(4, name(said.sizeClass()));
            row.setString(5, said.trade());
            row.setString(6, said.municipality());
            row.setString(7, said.email());
            row.setString(8, said.phone());
            row.setString(9, said.address());
            row.setLong(10, entry.getKey().value());
        });
    }

    private static @Nullable String name(@Nullable SizeClass size) {
        return size == null ? null : size.name();
    }
}
