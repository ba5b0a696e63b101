package org.reihum.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger on tables that calendars show, called by H2 itself within the transaction of whoever writes; on PostgreSQL the
 * function of the same migration does the same. Public, and made without arguments, because the database makes it. Its name is
 * stored in every database: never rename or move it. The clock of the database may stand behind that of the application, as
 * in the demo: a change is then noted as later than the last one, so that no entry seems to stand still.
 */
public final class NotingChange implements Trigger {

    private static final String NOTE = "insert into feed_change (kind, subject, at, mark)"
            + " values (?, ?, coalesce(?, case when ? then (select case when max(at) > current_timestamp"
            + " then dateadd(second, 1, max(at)) else current_timestamp end from feed_change) end), ?)";

    private final Map<String, Integer> columns = new HashMap<>();
    private String table = "";

    @Override
    public void init(Connection database, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        this.table = table.toLowerCase(Locale.ROOT);
        try (ResultSet found = database.getMetaData().getColumns(null, schema, table, null)) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), columns.size());
            }
        }
    }

    /** Hibernate writes all columns of a row, and what is as before is no change. */
    @Override
    public void fire(Connection database, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (before != null && after != null && Arrays.deepEquals(before, after)) {
            return;
        }
        Object[] row = Objects.requireNonNull(after == null ? before : after);
        try (PreparedStatement note = database.prepareStatement(NOTE)) {
            note.setString(1, table);
            note.setObject(2, row[columns.get("id")]);
            note.setObject(3, after == null ? null : changedAt(after));
            note.setBoolean(4, before != null || !table.equals("mail_letterhead"));
            note.setObject(5, UUID.randomUUID());
            note.executeUpdate();
        }
    }

    /** A meeting knows when it was changed, by the clock of the application. */
    private @Nullable OffsetDateTime changedAt(Object[] row) {
        Integer column = columns.get("changed_at");
        return column == null ? null : ((OffsetDateTime) row[column]).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
