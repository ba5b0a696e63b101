package org.reihum.door;

import java.time.Duration;
import java.time.Instant;
import org.reihum.account.Attempts;
import org.springframework.stereotype.Component;

/** Counts what comes in by each link, before anything is locked for it. In memory, on each node for itself. */
@Component
class DoorThrottle {

    private final Attempts posts;

    DoorThrottle(DoorSettings settings) {
        this.posts = new Attempts(settings.postsPerMinute(), Duration.ofMinutes(1));
    }

    /** @throws TooManyActs when those behind the link have to wait */
    void pass(OpenDoor door, Instant now) {
        String link = Long.toString(door.link().id());
        if (posts.exhausted(link, now)) {
            throw new TooManyActs();
        }
        posts.count(link, now);
    }
}
