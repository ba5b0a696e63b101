/**
 * Whom the networks name as guests: within a quota, by their manager's link, and what the organiser makes of it. Knows
 * no seats.
 */
@NullMarked
package org.reihum.nomination;

import org.jspecify.annotations.NullMarked;
