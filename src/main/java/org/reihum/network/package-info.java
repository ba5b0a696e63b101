/**
 * Networks, their places, venues and rooms, organisations and people, who is away when, and the holidays. Must not know
 * that there are meetings.
 */
@NullMarked
package org.reihum.network;

import org.jspecify.annotations.NullMarked;
