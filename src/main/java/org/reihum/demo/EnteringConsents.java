package org.reihum.demo;

import java.time.Clock;
import java.util.List;
import org.reihum.handout.Consent;
import org.reihum.handout.Consents;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people allow on the papers of the last meeting and the next. */
@Component
@Profile("demo")
@Order(12)
class EnteringConsents implements DemoPart {

    private static final String NOTED_BY = "Empfang (Demo)";
    private static final List<String> MEETINGS = List.of("M05", "M06");

    private final Consents consents;
    private final Clock clock;

    EnteringConsents(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public void enter(Shelves shelves) {
        for (DemoRow row : DemoRow.of("consents")) {
            PersonId person = shelves.people.get(row.text("person_id")).person().id();
            var consent = new Consent(
                    row.text("teilnehmerliste").equals("erteilt"),
                    row.text("foto").equals("verweigert"));
            for (String key : MEETINGS) {
                MeetingId meeting = shelves.meetings.get(key).id();
                consents.note(meeting, person, consent, NOTED_BY, clock.instant());
            }
        }
    }
}
