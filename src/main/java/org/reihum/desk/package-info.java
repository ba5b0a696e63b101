/** Pages that show several rooms at once. Arranges, decides nothing: every button posts to the room it belongs to. */
@NullMarked
package org.reihum.desk;

import org.jspecify.annotations.NullMarked;
