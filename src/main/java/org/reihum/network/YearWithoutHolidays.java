package org.reihum.network;

/** A state and year of which no school holidays are loaded: nobody can say whether a day lies in them. */
public record YearWithoutHolidays(FederalState state, int year) {}
