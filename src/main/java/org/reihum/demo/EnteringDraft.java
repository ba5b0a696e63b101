package org.reihum.demo;

import java.util.List;
import org.reihum.planning.EnteringPlan;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rest of the running cycle, as Rosa has sketched it on the drawing board: two hosts lie only 49 km apart. */
@Component
@Profile("demo")
@Order(6)
class EnteringDraft implements DemoPart {

    private final EnteringPlan entering;

    EnteringDraft(EnteringPlan entering) {
        this.entering = entering;
    }

    @Override
    public void enter(Shelves shelves) {
        List<DemoRow> drafts = MeetingTable.drafts();
        List<EnteringPlan.Agreed> agreed = drafts.stream()
                .map(row -> new EnteringPlan.Agreed(
                        shelves.networks.get(row.text("gastgeber_id")).id(), row.day("datum")))
                .toList();
        entering.enter(
                shelves.series.get(drafts.get(0).text("reihe_id")),
                agreed,
                DemoClock.START.atZone(DemoClock.ZONE).toLocalDate(),
                DemoLogin.ROSA.displayName(),
                DemoClock.START);
    }
}
