package org.reihum.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mailing was recalled before it left.
 *
 * @param purposes of its letters
 * @param writtenAt when the act happened that wrote it
 * @param by log-in name of the organiser
 */
public record MailingRecalled(MailingId mailing, Instant writtenAt, List<String> purposes, String by, Instant at) {}
