package org.reihum.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address under which people find this server, as all links in letters begin. */
final class BaseUrl {

    private BaseUrl() {}

    /** Empty unless the text is an http(s) address of a host, without query or fragment. A slash at its end is dropped. */
    static Optional<URI> of(String text) {
        try {
            var uri = new URI(text.strip().replaceAll("/+$", ""));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
