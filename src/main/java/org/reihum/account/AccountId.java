package org.reihum.account;

/** The number of an organiser's account, as other rooms may keep it. */
public record AccountId(long value) {}
