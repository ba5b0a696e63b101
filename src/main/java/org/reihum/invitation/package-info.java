/**
 * Who was asked and what they answered, whichever door the answer came through; seats and waiting list. Must not know
 * who came.
 */
@NullMarked
package org.reihum.invitation;

import org.jspecify.annotations.NullMarked;
