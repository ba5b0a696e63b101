/**
 * Whom to call and whom to remind: how many of each network have said yes, and what was said on the telephone. Knows
 * answers, and changes one only by the word of a guest on the telephone, as whoever answers a letter does.
 */
@NullMarked
package org.reihum.chasing;

import org.jspecify.annotations.NullMarked;
