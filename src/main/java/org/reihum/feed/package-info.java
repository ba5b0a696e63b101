/** Calendar subscriptions: an address in, iCalendar text with ETag out. Must never name a person. */
@NullMarked
package org.reihum.feed;

import org.jspecify.annotations.NullMarked;
