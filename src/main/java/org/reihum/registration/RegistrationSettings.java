package org.reihum.registration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param confirmWithin how long the link in the letter can be used; then what was typed is deleted
 * @param postsPerMinute forms that one source may send within a minute
 */
@ConfigurationProperties("reihum.registration")
record RegistrationSettings(
        @DefaultValue("48h") Duration confirmWithin,
        @DefaultValue("60") int postsPerMinute) {}
