/** The papers of a meeting: what is printed for it, and what comes back signed. Must not know what reports are made of it. */
@NullMarked
package org.reihum.handout;

import org.jspecify.annotations.NullMarked;
