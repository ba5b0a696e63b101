package org.reihum.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a mailing can be recalled.
 *
 * @param hold from the organiser's act until the first letter leaves; zero: letters leave at once
 */
@ConfigurationProperties("reihum.mail")
record HoldSettings(@DefaultValue("5m") Duration hold) {

    private static final Duration LONGEST = Duration.ofDays(1);

    HoldSettings {
        if (hold.isNegative() || hold.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("reihum.mail.hold is between 0 and 24h, not " + hold);
        }
    }
}
