package org.reihum.feedback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.reihum.mail.Letterhead;
import org.reihum.mail.SignedLinks;
import org.springframework.stereotype.Component;

/** The links in the letters of thanks. */
@Component
class FeedbackLinks {

    private static final String PURPOSE = "feedback";
    private static final int ONLY_VERSION = 1;
    private static final Duration VALID = Duration.ofDays(60);

    private final SignedLinks links;
    private final FeedbackBook book;

    FeedbackLinks(SignedLinks links, FeedbackBook book) {
        this.links = links;
        this.book = book;
    }

    URI to(long link, Letterhead letterhead, Instant now) {
        return URI.create(
                letterhead.baseUrl() + "/feedback/" + links.token(PURPOSE, link, ONLY_VERSION, now.plus(VALID)));
    }

    /** @throws LinkNotValid when it is altered or expired */
    Found read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> book.find(ref.id()).map(link -> new Found(ref.id(), link)))
                .orElseThrow(LinkNotValid::new);
    }

    record Found(long id, FeedbackBook.Link link) {}
}
