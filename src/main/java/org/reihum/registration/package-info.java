/**
 * Who signs up without having been invited: the public form, its confirmation by mail, and the groups of firms. Must not
 * know who came, and must never say whether it knows an address.
 */
@NullMarked
package org.reihum.registration;

import org.jspecify.annotations.NullMarked;
