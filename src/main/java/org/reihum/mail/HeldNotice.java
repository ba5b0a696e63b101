package org.reihum.mail;

import java.io.Serializable;
import java.time.Instant;

/** What an organiser is told right after the act: so many letters leave then, and until then they can be recalled. */
public record HeldNotice(long id, int letters, Instant leavesAt) implements Serializable {

    static final String NAME = "heldNotice";
}
