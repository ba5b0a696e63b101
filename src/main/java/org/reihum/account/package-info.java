/** Who may sit at the organiser's desk, and how they log in. Must not know what the desk is used for. */
@NullMarked
package org.reihum.account;

import org.jspecify.annotations.NullMarked;
