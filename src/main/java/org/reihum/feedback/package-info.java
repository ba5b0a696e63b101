/** What people say of a meeting when it is over: asked once by a letter of thanks, kept without their names. Must not know who said what. */
@NullMarked
package org.reihum.feedback;

import org.jspecify.annotations.NullMarked;
