package org.reihum.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a decision was voted on. */
@Embeddable
public record Votes(
        @Column(name = "yes_votes") int yes,
        @Column(name = "no_votes") int no,
        @Column(name = "abstentions") int abstentions) {}
