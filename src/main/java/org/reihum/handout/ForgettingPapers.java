package org.reihum.handout;

import java.time.LocalDate;
import org.reihum.attendance.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases papers of meetings, their scans and the signatures when nobody has to be shown them any more. */
@Component
class ForgettingPapers {

    private static final String BEFORE = " where meeting_id in (select id from meeting where takes_place_on < :day)";

    private final Signatures signatures;
    private final JdbcClient jdbc;
    private final HandoutSettings settings;

    ForgettingPapers(Signatures signatures, JdbcClient jdbc, HandoutSettings settings) {
        this.signatures = signatures;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Transactional
    public void run(LocalDate today) {
        for (PaperKind paper : PaperKind.values()) {
            jdbc.sql("delete from paper_printing" + BEFORE + " and paper = :paper")
                    .param("day", settings.erasedBefore(paper, today))
                    .param("paper", paper.name())
                    .update();
        }
        LocalDate signedBefore = settings.signedErasedBefore(today);
        erase("paper_scan", signedBefore);
        erase("paper_consent", signedBefore);
        signatures.forget(signedBefore);
    }

    private void erase(String table, LocalDate before) {
        jdbc.sql("delete from " + table + BEFORE).param("day", before).update();
    }
}
