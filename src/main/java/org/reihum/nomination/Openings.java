package org.reihum.nomination;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** For which meetings guests may be named. */
interface Openings extends Repository<Opening, Long> {

    Opening save(Opening opening);

    Optional<Opening> findById(long id);

    Optional<Opening> findByMeetingId(long meetingId);

    void delete(Opening opening);

    default Opening get(long id) {
        return findById(id).orElseThrow(() -> new IllegalStateException("no opening " + id));
    }
}
