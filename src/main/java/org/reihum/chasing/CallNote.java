package org.reihum.chasing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reihum.network.PersonId;

/**
 * What was noted of a call.
 *
 * @param by who noted it, by name
 * @param mark null when only something was written
 */
record CallNote(
        PersonId person, Instant at, String by, @Nullable CallMark mark, String text) {}
