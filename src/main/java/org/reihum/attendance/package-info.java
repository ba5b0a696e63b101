/** Who came: check-in at the door, walk-ins, no-shows. Must not know what reports are made of it. */
@NullMarked
package org.reihum.attendance;

import org.jspecify.annotations.NullMarked;
