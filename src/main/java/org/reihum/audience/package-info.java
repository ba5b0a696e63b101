/**
 * Whom one may write to: groups of people chosen by network, kind and trade, and who gets a letter on paper. Knows who is
 * chosen and how far their invitations are written; what an invitation is and says it leaves to the room below.
 */
@NullMarked
package org.reihum.audience;

import org.jspecify.annotations.NullMarked;
