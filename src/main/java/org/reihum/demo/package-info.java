/**
 * The demonstration: invented data, a clock of its own and the banner that says so. Exists in the profile {@code demo}
 * only; enters its data through the verbs of the other rooms, and no room must know of it.
 */
@NullMarked
package org.reihum.demo;

import org.jspecify.annotations.NullMarked;
