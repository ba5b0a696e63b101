package org.reihum.reply;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what people wrote when it is of no use any more. */
@Component
class ForgettingReplies {

    private final ReceivedReplies replies;
    private final ReplySettings settings;

    ForgettingReplies(ReceivedReplies replies, ReplySettings settings) {
        this.replies = replies;
        this.settings = settings;
    }

    /** @return how many */
    @Transactional
    int run(Instant now) {
        return replies.forget(now.minus(settings.forgetAfter()));
    }
}
