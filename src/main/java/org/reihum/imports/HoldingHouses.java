package org.reihum.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps everybody else from opening or changing houses in some towns until the transaction ends. */
@Component
class HoldingHouses {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    HoldingHouses(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** In an order that is the same for all. What is read from then on is as the others have left it. */
    void hold(List<VenueRow> rows) {
        List<Long> towns =
                rows.stream().map(row -> row.place().id().value()).distinct().toList();
        entities.flush();
        lock("select id from place where id in (:towns) order by id for update", towns);
        lock("select id from venue where place_id in (:towns) order by id for update", towns);
        entities.clear();
    }

    private void lock(String sql, List<Long> towns) {
        if (!towns.isEmpty()) {
            jdbc.sql(sql).param("towns", towns).query(Long.class).list();
        }
    }
}
