package org.reihum.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

/** What letters are counted by; in the order in which the rows are locked, the one that all share last. */
enum Budget {
    ADDRESS(Duration.ofHours(24)),
    DOMAIN(Duration.ofHours(1)),
    SOURCE(Duration.ofHours(1)),
    SCOPE(Duration.ofHours(1)),
    GLOBAL(Duration.ofHours(1));

    private final Duration window;

    Budget(Duration window) {
        this.window = window;
    }

    Duration window() {
        return window;
    }

    int limit(BudgetSettings settings) {
        return switch (this) {
            case ADDRESS -> settings.addressPerDay();
            case DOMAIN -> settings.domainPerHour();
            case SOURCE -> settings.sourcePerHour();
            case SCOPE -> settings.meetingPerHour();
            case GLOBAL -> settings.allPerHour();
        };
    }

    String key(UnaskedLetter letter) {
        return switch (this) {
            case ADDRESS -> Mailbox.of(letter.address()).untagged().toString();
            case DOMAIN -> Mailbox.of(letter.address()).domain();
            case SOURCE -> household(letter.source());
            case SCOPE -> letter.scope();
            case GLOBAL -> "";
        };
    }

    /** An IPv6 connection has 64 bits of its own: they count as one source. */
    private static String household(String source) {
        if (!source.contains(":") || !source.matches("[0-9A-Fa-f:.]+")) {
            return source;
        }
        try {
            byte[] bytes = InetAddress.getByName(source).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException noAddress) {
            return source;
        }
    }
}
