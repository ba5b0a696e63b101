/** The helper's telephone at the door: a secret link for one meeting, a list that works without a network. Decides nothing. */
@NullMarked
package org.reihum.door;

import org.jspecify.annotations.NullMarked;
