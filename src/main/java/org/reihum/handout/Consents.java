package org.reihum.handout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.reihum.meeting.MeetingId;
import org.reihum.network.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have said about lists and pictures, meeting by meeting. */
@Component
public class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those who have said anything. */
    Map<PersonId, Consent> of(MeetingId meeting) {
        Map<PersonId, Consent> consents = new HashMap<>();
        jdbc.sql("select person_id, listed, no_photos from paper_consent where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(row -> {
                    consents.put(
                            new PersonId(row.getLong("person_id")),
                            new Consent(row.getBoolean("listed"), row.getBoolean("no_photos")));
                });
        return consents;
    }

    /** {@link Consent#NONE} of who has said nothing. */
    Consent of(MeetingId meeting, PersonId person) {
        return jdbc.sql(
                        "select listed, no_photos from paper_consent where meeting_id = :meeting and person_id = :person")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query((row, number) -> new Consent(row.getBoolean("listed"), row.getBoolean("no_photos")))
                .optional()
                .orElse(Consent.NONE);
    }

    /** @param by log-in name, or by which channel the person said it */
    public void note(MeetingId meeting, PersonId person, Consent consent, String by, Instant now) {
        if (write(CHANGE, meeting, person, consent, by, now) == 0) {
            write(ADD, meeting, person, consent, by, now);
        }
    }

    private static final String CHANGE = "update paper_consent set listed = :listed, no_photos = :photos,"
            + " noted_at = :at, noted_by = :by where meeting_id = :meeting and person_id = :person";
    private static final String ADD =
            "insert into paper_consent (meeting_id, person_id, listed, no_photos, noted_at, noted_by)"
                    + " values (:meeting, :person, :listed, :photos, :at, :by)";

    private int write(String sql, MeetingId meeting, PersonId person, Consent consent, String by, Instant now) {
        return jdbc.sql(sql)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("listed", consent.listed())
                .param("photos", consent.noPhotos())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
