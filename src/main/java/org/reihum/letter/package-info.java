/**
 * What our letters say: the words of the organisers for a series and a meeting, in two languages, with what goes along.
 * Knows nobody who gets one.
 */
@NullMarked
package org.reihum.letter;

import org.jspecify.annotations.NullMarked;
