package org.reihum.mail;

/** A file that is kept to go with letters. */
public record FileId(long value) {}
