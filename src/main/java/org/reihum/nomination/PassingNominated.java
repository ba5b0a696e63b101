package org.reihum.nomination;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.reihum.meeting.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides not to invite people whom networks have named; each can be invited later after all. */
@Component
class PassingNominated {

    private final NominationBook book;
    private final Nominations nominations;

    PassingNominated(NominationBook book, Nominations nominations) {
        this.book = book;
        this.nominations = nominations;
    }

    /** @return about how many it was decided now */
    @Transactional
    int pass(MeetingId meeting, Collection<Long> chosen, String word, String by, Instant now) {
        List<Nomination> open = book.lock(meeting, chosen).stream()
                .flatMap(share -> share.chosen().stream())
                .filter(Nomination::isOpen)
                .toList();
        open.forEach(nomination -> {
            nomination.pass(word, by, now);
            nominations.save(nomination);
        });
        return open.size();
    }
}
