package org.reihum.rotation;

import java.time.LocalDate;

/** Who hosts a slot, at which of its sites, on which date: as the planner found it or a person has put it. */
public record Stop(String host, String site, LocalDate date) {}
