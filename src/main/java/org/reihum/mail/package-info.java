/**
 * The post office: keeps letters that other rooms have written in one transaction with what they tell of, and sends
 * them. Knows addresses and MIME; must never know what a meeting, a person or an account is.
 */
@NullMarked
package org.reihum.mail;

import org.jspecify.annotations.NullMarked;
