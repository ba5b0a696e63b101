package org.reihum.reply;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter of this room says, in the language of whom it goes to.
 *
 * @param heading small, above the greeting
 * @param fact the one thing it is about; empty when there is none
 * @param points one line each
 * @param link null without a button
 * @param quoted what is answered, as it was written; may be empty
 */
record ReplyLetter(
        Locale locale,
        String subject,
        String heading,
        String greeting,
        List<String> opening,
        String fact,
        List<String> points,
        String button,
        @Nullable URI link,
        List<String> closing,
        String signOff,
        String quoted,
        String footer) {}
