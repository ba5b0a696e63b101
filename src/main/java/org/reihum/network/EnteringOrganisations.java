package org.reihum.network;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters many organisations at once, straight into the table: thousands take a moment. */
@Component
public class EnteringOrganisations {

    private static final String ENTER = """
            insert into organisation (name, name_key, kind, size_class, network_id, trade, municipality, email, phone,
                                      address, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    EnteringOrganisations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are known already are entered a second time: the caller knows that they are new.
     *
     * @param circle the network in whose circle all of them work, or null
     */
    @Transactional
    public void enter(List<OrganisationProfile> organisations, @Nullable NetworkId circle) {
        Long network = circle == null ? null : circle.value();
        jdbc.batchUpdate(ENTER, organisations, AT_ONCE, (row, organisation) -> {
            SizeClass size = organisation.sizeClass();
            row.setString(1, organisation.name());
            row.setString(2, Spelling.key(organisation.name()));
            row.setString(3, organisation.kind().name());
            row.setString(4, size == null ? null : size.name());
            row.setObject(5, network, Types.BIGINT);
            row.setString(6, organisation.trade());
            row.setString(7, organisation.municipality());
            row.setString(8, organisation.email());
            row.setString(9, organisation.phone());
            row.setString(10, organisation.address());
        });
    }
}
