package org.reihum.hosting;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.reihum.mail.Letterhead;
import org.reihum.mail.SignedLinks;
import org.springframework.stereotype.Component;

/** The links to the personal pages of a poll; good until its last date is over. */
@Component
class PollLinks {

    private static final String PURPOSE = "poll";

    private final SignedLinks links;
    private final PollAnswers answers;

    PollLinks(SignedLinks links, PollAnswers answers) {
        this.links = links;
        this.answers = answers;
    }

    URI link(Letterhead letterhead, PollAnswer answer, Instant expires) {
        String token = links.token(PURPOSE, answer.id(), answer.linkVersion(), expires);
        return URI.create(letterhead.baseUrl() + "/poll/" + token);
    }

    /** The answer a link was made for; empty when the link is altered, expired or withdrawn. */
    Optional<PollAnswer> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> answers.findById(ref.id()).filter(answer -> answer.linkVersion() == ref.version()));
    }
}
