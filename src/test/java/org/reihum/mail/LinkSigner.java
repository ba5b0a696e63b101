package org.reihum.mail;

import java.nio.file.Path;
import java.time.Instant;

/** Signs links as an installation with that key does, for tests that talk to one in another process. */
public final class LinkSigner {

    private final SignedLinks links;

    /** @param key as in {@code reihum.mail.secret-key} */
    public LinkSigner(String key) {
        links = new SignedLinks(new MailSettings(null, null, null, key, Path.of("unused")));
    }

    public String token(String purpose, long id, int version, Instant expires) {
        return links.token(purpose, id, version, expires);
    }
}
