package org.reihum.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How a version of a plan came about.
 *
 * @param how code of the sentence (messages/planning: planning.made.*)
 * @param words what fills it in, tab-separated
 * @param proven whether no plan under the same wishes is better
 * @param percentOff where not proven by a search: at most so many percent above the best possible
 */
@Embeddable
record Making(
        @Column(name = "made_how") String how,
        @Column(name = "made_words") String words,
        @Column(name = "proven") boolean proven,
        @Column(name = "percent_off") double percentOff) {

    static final Making ENTERED = byHand("ENTERED");

    static Making byHand(String how, String... words) {
        return new Making(how, String.join("\t", words), false, 0);
    }

    Object[] arguments() {
        return words.split("\t", -1);
    }
}
