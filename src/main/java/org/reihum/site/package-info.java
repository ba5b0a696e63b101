/** What surrounds every page: layout, security chain, error pages, first run, public start page. Knows no meeting. */
@NullMarked
package org.reihum.site;

import org.jspecify.annotations.NullMarked;
