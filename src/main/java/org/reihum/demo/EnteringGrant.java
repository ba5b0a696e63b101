package org.reihum.demo;

import java.time.LocalDate;
import java.util.List;
import org.reihum.report.Grant;
import org.reihum.report.GrantRhythm;
import org.reihum.report.Grants;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the ministry has granted for the meetings of the networks; the evenings in Hanau have no funder. */
@Component
@Profile("demo")
@Order(13)
class EnteringGrant implements DemoPart {

    private static final int DUE_DAYS = 31;

    private final Grants grants;

    EnteringGrant(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void enter(Shelves shelves) {
        grants.enter(new Grant(
                0,
                "Beispielministerium für Netzwerke (Demo)",
                "Treffen der regionalen IT-Netzwerke des Landes: Erfahrungen austauschen und gemeinsame Angebote entwickeln",
                "BEISPIEL-2026-0815",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                GrantRhythm.CALENDAR_HALVES,
                List.of(),
                DUE_DAYS,
                DemoLogin.ROSA.displayName(),
                DemoLogin.ROSA.email(),
                List.of(shelves.series.get("S-NETZ").id()),
                LocalDate.ofInstant(DemoClock.START, DemoClock.ZONE),
                0));
    }
}
