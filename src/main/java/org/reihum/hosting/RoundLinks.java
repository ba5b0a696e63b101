package org.reihum.hosting;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.reihum.mail.Letterhead;
import org.reihum.mail.SignedLinks;
import org.springframework.stereotype.Component;

/** The links to the personal pages of a round letter; good until the season that is planned is over. */
@Component
class RoundLinks {

    private static final String PURPOSE = "round";

    private final SignedLinks links;
    private final NetworkAnswers answers;

    RoundLinks(SignedLinks links, NetworkAnswers answers) {
        this.links = links;
        this.answers = answers;
    }

    URI link(Letterhead letterhead, RoundLetter letter, NetworkAnswer answer, ZoneId zone) {
        Instant expires = letter.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        return URI.create(
                letterhead.baseUrl() + "/round/" + links.token(PURPOSE, answer.id(), answer.linkVersion(), expires));
    }

    /** The answer a link was made for; empty when the link is altered, expired or withdrawn. */
    Optional<NetworkAnswer> read(String token, Instant now) {
        return links.read(PURPOSE, token, now)
                .flatMap(ref -> answers.findById(ref.id()).filter(answer -> answer.linkVersion() == ref.version()));
    }
}
