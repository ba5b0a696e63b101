package org.reihum.hosting;

import org.reihum.network.Input;
import org.reihum.network.Lines;

/**
 * What a host says to the letter.
 *
 * @param letter fingerprint of the one that was on the page
 * @param note what should be changed
 */
record ConsentForm(String letter, @Lines(max = 1000) String note) {

    ConsentForm {
        letter = Input.tidy(letter);
        note = Input.tidy(note);
    }
}
