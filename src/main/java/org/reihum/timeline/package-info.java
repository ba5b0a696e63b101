/**
 * What has to be done for a meeting, by whom and by when. Reads what other rooms know, and does none of it.
 */
@NullMarked
package org.reihum.timeline;

import org.jspecify.annotations.NullMarked;
