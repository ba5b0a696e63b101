/**
 * The drawing board: a season of hosts in draft, why it is so, and its release into meetings. A draft lives here, a
 * promise in the calendar; half-planned things never leak into feeds or mail. And the ledger: who hosted, who stood in for
 * whom, who owes a turn.
 */
@NullMarked
package org.reihum.planning;

import org.jspecify.annotations.NullMarked;
