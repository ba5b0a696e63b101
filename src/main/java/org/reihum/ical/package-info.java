/**
 * RFC 5545/5546 text &lt;-&gt; our values: the only room that knows iCal4j, and one that must not know what a series, a
 * person or an invitation is.
 */
@NullMarked
package org.reihum.ical;

import org.jspecify.annotations.NullMarked;
