package org.reihum.hosting;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * All that a letter to a network says, in the language of whom it goes to.
 *
 * @param heading small, above the greeting
 * @param opening paragraphs before what is asked
 * @param asked the one thing to be done, with its day
 * @param points what it is about, one line each
 * @param button what the link to the personal page says
 * @param closing paragraphs behind the link
 */
record LetterWords(
        Locale locale,
        String subject,
        String heading,
        String greeting,
        List<String> opening,
        String asked,
        List<String> points,
        String button,
        URI link,
        List<String> closing,
        String signOff,
        String footer) {}
