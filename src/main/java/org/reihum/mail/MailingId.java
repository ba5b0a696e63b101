package org.reihum.mail;

/** Names a mailing: what one act of an organiser sends to many. */
public record MailingId(long value) {}
