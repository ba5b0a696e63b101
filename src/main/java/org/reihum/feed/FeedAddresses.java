package org.reihum.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reihum.mail.Letterheads;
import org.reihum.mail.SignedLinks;
import org.springframework.stereotype.Component;

/**
 * The addresses of calendars. Slugs have no capitals and a secret begins with one, networks and places have folders of their
 * own: no address can be that of two. A secret is {@link SignedLinks}' token of 128 bits over kind, id and version, stored
 * nowhere, so that it can be shown again and a wrong one is refused before anything is looked up.
 */
@Component
class FeedAddresses {

    private static final Pattern OPEN = Pattern.compile("/feeds/(networks/|places/)?([a-z0-9][a-z0-9.-]{0,119})\\.ics");
    private static final Pattern SECRET = Pattern.compile("/feeds/([NP])([A-Za-z0-9_-]{44})\\.ics");
    private static final Map<FeedKind, String> PURPOSES =
            Map.of(FeedKind.PERSON, "feed-person", FeedKind.NETWORK_INSIDE, "feed-network");

    /** A calendar is subscribed to for years; it ends by being switched off. */
    private static final Instant NEVER = Instant.parse("6000-01-01T00:00:00Z");

    private final SignedLinks links;
    private final Letterheads letterheads;

    FeedAddresses(SignedLinks links, Letterheads letterheads) {
        this.links = links;
        this.letterheads = letterheads;
    }

    /** Which calendar lies there; empty when none can, or the secret is not ours. */
    Optional<FeedKey> read(String path) {
        Matcher open = OPEN.matcher(path);
        if (open.matches()) {
            return Optional.of(FeedKey.open(kindOf(open.group(1)), open.group(2)));
        }
        Matcher secret = SECRET.matcher(path);
        return secret.matches() ? read(kindOf(secret.group(1)), secret.group(2)) : Optional.empty();
    }

    private Optional<FeedKey> read(FeedKind kind, String token) {
        return links.read(PURPOSES.get(kind), token, Instant.EPOCH)
                .map(ref -> new FeedKey(kind, Long.toString(ref.id()), ref.version()));
    }

    private static FeedKind kindOf(String mark) {
        for (FeedKind kind : FeedKind.values()) {
            if (kind.mark().equals(mark == null ? "" : mark)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of calendar: " + mark);
    }

    String path(FeedKey key) {
        String name = key.kind().isSecret()
                ? links.token(PURPOSES.get(key.kind()), key.id(), key.secret(), NEVER)
                : key.name();
        return "/feeds/" + key.kind().mark() + name + ".ics";
    }

    /** With the base URL in force; a path only before there is one. */
    URI url(FeedKey key) {
        return URI.create(base() + path(key));
    }

    String base() {
        return letterheads
                .current()
                .map(letterhead -> letterhead.baseUrl().toString())
                .orElse("");
    }
}
