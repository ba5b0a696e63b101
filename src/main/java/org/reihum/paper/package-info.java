/** What is printed and drawn: QR codes, pages as PDF. Knows fonts and formats, never a meeting or a person. */
@NullMarked
package org.reihum.paper;

import org.jspecify.annotations.NullMarked;
