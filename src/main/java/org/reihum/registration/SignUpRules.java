package org.reihum.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the rules, one for each meeting that needs one. */
@Component
class SignUpRules {

    private static final String COLUMNS =
            "select meeting_id, is_open, per_organisation, groups_allowed from sign_up_rule";

    private final JdbcClient jdbc;

    SignUpRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignUpRule of(MeetingId meeting) {
        return row(COLUMNS + " where meeting_id = :id", meeting).orElse(SignUpRule.UNSET);
    }

    /** Those of the series that were set, by meeting. */
    Map<MeetingId, SignUpRule> of(SeriesId series) {
        Map<MeetingId, SignUpRule> rules = new HashMap<>();
        jdbc.sql(COLUMNS + " where meeting_id in (select id from meeting where series_id = :series)")
                .param("series", series.value())
                .query((row, number) -> rules.put(new MeetingId(row.getLong("meeting_id")), rule(row)))
                .list();
        return rules;
    }

    /**
     * Makes sure that there is a row to lock. Outside of any transaction: a second one at the same moment is a violation,
     * which would end a transaction on PostgreSQL.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void prepare(MeetingId meeting) {
        try {
            jdbc.sql("insert into sign_up_rule (meeting_id, groups_allowed)"
                            + " select :id, true where not exists (select 1 from sign_up_rule where meeting_id = :id)")
                    .param("id", meeting.value())
                    .update();
        } catch (DuplicateKeyException already) {
            return;
        }
    }

    /** The rule, locked until the transaction ends; {@link #prepare} comes first. */
    SignUpRule lock(MeetingId meeting) {
        return row(COLUMNS + " where meeting_id = :id for update", meeting)
                .orElseThrow(() -> new IllegalStateException("no row to lock for " + meeting));
    }

    @Transactional
    public void set(MeetingId meeting, SignUpRule rule) {
        jdbc.sql("update sign_up_rule set is_open = :open, per_organisation = :limit, groups_allowed = :groups"
                        + " where meeting_id = :id")
                .param("open", rule.open())
                .param("limit", rule.perOrganisation())
                .param("groups", rule.groups())
                .param("id", meeting.value())
                .update();
    }

    private Optional<SignUpRule> row(String sql, MeetingId meeting) {
        return jdbc.sql(sql)
                .param("id", meeting.value())
                .query((row, number) -> rule(row))
                .optional();
    }

    private static SignUpRule rule(ResultSet row) throws SQLException {
        return new SignUpRule(row.getObject("is_open", Boolean.class), limit(row), row.getBoolean("groups_allowed"));
    }

    private static @Nullable Integer limit(ResultSet row) throws SQLException {
        int limit = row.getInt("per_organisation");
        return row.wasNull() ? null : limit;
    }
}
