package org.reihum.hosting;

import java.time.Instant;

/**
 * Who answered and when.
 *
 * @param byTelephone whether an organiser entered what the network said
 */
record Signature(String who, boolean byTelephone, Instant at) {}
