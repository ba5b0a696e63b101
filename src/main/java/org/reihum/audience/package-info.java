/**
 * Whom one may write to: groups of people chosen by network, kind and trade, and who gets a letter on paper. Invites
 * nobody itself.
 */
@NullMarked
package org.reihum.audience;

import org.jspecify.annotations.NullMarked;
