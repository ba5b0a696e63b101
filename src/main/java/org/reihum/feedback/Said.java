package org.reihum.feedback;

import java.util.Optional;

/**
 * What somebody said of a meeting.
 *
 * @param overall 1 to 5, 5 the best
 */
record Said(Optional<Integer> overall, String good, String better) {}
