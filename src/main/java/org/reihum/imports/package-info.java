/**
 * People from CSV: reads a file once, line by line, enters the good lines and says what is wrong with the others. Must not
 * know what people are invited to.
 */
@NullMarked
package org.reihum.imports;

import org.jspecify.annotations.NullMarked;
