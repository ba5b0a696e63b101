/**
 * Tables that exist elsewhere: says how a file would be read and what would become of its lines, enters the good ones once,
 * and says what is wrong with the others. Must not write to anybody.
 */
@NullMarked
package org.reihum.imports;

import org.jspecify.annotations.NullMarked;
