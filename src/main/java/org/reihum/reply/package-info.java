/**
 * What people write back: a calendar program's answer becomes an answer, everything else stands beside the person who wrote
 * it until somebody has dealt with it. Knows letters and invitations; gives no seat and stores no answer by itself.
 */
@NullMarked
package org.reihum.reply;

import org.jspecify.annotations.NullMarked;
