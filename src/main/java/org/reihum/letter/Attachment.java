package org.reihum.letter;

import java.time.Instant;
import org.reihum.mail.Enclosure;

/**
 * A file that goes with the letters of a meeting.
 *
 * @param by log-in name of who attached it
 */
record Attachment(long id, Enclosure file, String by, Instant at) {}
