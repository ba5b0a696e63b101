package org.reihum.hosting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about round letters.
 *
 * @param roundRemindBefore how long before the last day for answers those who have not answered are reminded, once; 0
 *     for never
 */
@ConfigurationProperties("reihum.hosting")
record RoundSettings(@DefaultValue("7d") Duration roundRemindBefore) {}
