package org.reihum.network;

import java.time.LocalDate;

/** A day of a certain year that people of a region keep, such as Shrove Monday. */
public record RegionalDate(LocalDate day, String name, Hardness hardness) {}
