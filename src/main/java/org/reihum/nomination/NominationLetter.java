package org.reihum.nomination;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * All that a letter to a network says, in the language of whom it goes to.
 *
 * @param heading small, above the greeting
 * @param asked the one thing it is about
 * @param points one line each
 * @param button what the link to the network's page says
 */
record NominationLetter(
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
