package org.reihum.imports;

import java.util.List;
import java.util.Optional;

/**
 * A line that came back.
 *
 * @param number empty: it was added
 * @param differences from what is here; none: it says the same
 * @param after what is here once it is taken
 */
record EditedRow<T>(Optional<Long> number, String who, List<Difference> differences, T after, Asked asked) {}
