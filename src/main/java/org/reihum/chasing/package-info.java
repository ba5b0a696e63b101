/**
 * Whom to call and whom to remind: how many of each network have said yes, and what was said on the telephone. Knows
 * answers, changes none.
 */
@NullMarked
package org.reihum.chasing;

import org.jspecify.annotations.NullMarked;
