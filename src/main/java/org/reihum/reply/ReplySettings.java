package org.reihum.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far letters that come in are believed, and how long they are kept.
 *
 * @param trustAll whether the answer of a calendar program counts whoever sent it, for a mailbox that only the own house
 *     can write to
 * @param forgetAfter how long what people wrote is kept
 */
@ConfigurationProperties("reihum.reply")
record ReplySettings(
        @DefaultValue("false") boolean trustAll,
        @DefaultValue("180d") Duration forgetAfter) {}
