/**
 * What hosts are asked and what they say: the round letter before a cycle, the poll on dates, the enquiry for one
 * meeting, and the one page that stays theirs. Knows no plan: what is planned with the answers is not its matter.
 */
@NullMarked
package org.reihum.hosting;

import org.jspecify.annotations.NullMarked;
