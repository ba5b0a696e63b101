package org.reihum.timeline;

import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Map;
import org.reihum.meeting.AllSeries;
import org.reihum.meeting.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the series have their steps; what nobody has set is as usual. */
@Component
class UsualSteps {

    private final JdbcClient jdbc;
    private final AllSeries allSeries;

    UsualSteps(JdbcClient jdbc, AllSeries allSeries) {
        this.jdbc = jdbc;
        this.allSeries = allSeries;
    }

    /** All steps, in order. */
    Map<Milestone, Usual> of(SeriesId series) {
        Map<Milestone, Usual> steps = new EnumMap<>(Milestone.class);
        for (Milestone step : Milestone.values()) {
            steps.put(step, Usual.of(step));
        }
        jdbc.sql("select step, offset_days, owner, owner_name from timeline_setting where series_id = :series")
                .param("series", series.value())
                .query((ResultSet row) -> {
                    steps.put(
                            Milestone.valueOf(row.getString("step")),
                            new Usual(
                                    row.getInt("offset_days"),
                                    new Responsible(
                                            Owner.valueOf(row.getString("owner")), row.getString("owner_name"))));
                });
        return steps;
    }

    @Transactional
    void set(SeriesId series, Map<Milestone, Usual> steps) {
        // of two who save at once the second waits here
        allSeries.lock(series);
        jdbc.sql("delete from timeline_setting where series_id = :series")
                .param("series", series.value())
                .update();
        steps.forEach((step, usual) -> {
            if (!usual.equals(Usual.of(step))) {
                insert(series, step, usual);
            }
        });
    }

    private void insert(SeriesId series, Milestone step, Usual usual) {
        jdbc.sql("insert into timeline_setting (series_id, step, offset_days, owner, owner_name)"
                        + " values (:series, :step, :days, :owner, :name)")
                .param("series", series.value())
                .param("step", step.name())
                .param("days", usual.days())
                .param("owner", usual.responsible().owner().name())
                .param("name", usual.responsible().name())
                .update();
    }
}
