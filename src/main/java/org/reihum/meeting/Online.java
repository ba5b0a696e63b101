package org.reihum.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Whether one can take part in a meeting from afar.
 *
 * @param link where to; only for those who have answered that they take part online, never on public pages or in
 *     feeds. Null when the meeting is on site only.
 */
public record Online(Mode mode, @Nullable String link) {

    /** Where people take part. */
    public enum Mode {
        ON_SITE,
        /** In the room or online, as each likes. */
        HYBRID,
        /** Online only: there is no room that could be full. */
        ONLINE
    }

    public static final Online ON_SITE = new Online(Mode.ON_SITE, null);

    public Online {
        if (mode == Mode.ON_SITE && link != null) {
            throw new IllegalArgumentException("a meeting on site only has no link");
        }
    }

    /** Whether taking part online is possible. */
    public boolean possible() {
        return mode != Mode.ON_SITE;
    }

    /** Whether it is the only way to take part. */
    public boolean only() {
        return mode == Mode.ONLINE;
    }

    /** Whether it is an address of the web over a secured connection (RFC 9110, 4.2.2). */
    static boolean isUsable(String link) {
        try {
            URI address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
