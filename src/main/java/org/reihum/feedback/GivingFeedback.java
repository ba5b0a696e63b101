package org.reihum.feedback;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody says, once for each link, and forgets who it was. */
@Component
class GivingFeedback {

    private final FeedbackLinks links;
    private final FeedbackBook book;

    GivingFeedback(FeedbackLinks links, FeedbackBook book) {
        this.links = links;
        this.book = book;
    }

    /** @return false when the link was used before */
    @Transactional
    boolean give(String token, FeedbackForm said, Instant now) {
        FeedbackLinks.Found found = links.read(token, now);
        boolean first = book.use(found.id());
        if (first) {
            book.keep(found.link().meeting(), said);
        }
        return first;
    }
}
