package org.reihum.registration;

import java.time.Duration;
import java.time.Instant;
import org.reihum.account.Attempts;
import org.springframework.stereotype.Component;

/** Counts the forms of each source, before anything is locked for them. In memory, on each node for itself. */
@Component
class Throttle {

    private final Attempts posts;

    Throttle(RegistrationSettings settings) {
        this.posts = new Attempts(settings.postsPerMinute(), Duration.ofMinutes(1));
    }

    /** @throws TooManyPosts when the source has to wait */
    void pass(String source, Instant now) {
        if (posts.exhausted(source, now)) {
            throw new TooManyPosts();
        }
        posts.count(source, now);
    }
}
