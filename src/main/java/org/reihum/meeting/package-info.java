/**
 * Series and their meetings: when, where, who hosts, with what agenda. Owns UID and SEQUENCE. Must not know who is
 * invited.
 */
@NullMarked
package org.reihum.meeting;

import org.jspecify.annotations.NullMarked;
