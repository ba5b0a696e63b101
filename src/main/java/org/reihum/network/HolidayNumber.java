package org.reihum.network;

/** Identifies a span of school holidays or a regional day, in addresses of this room only. */
record HolidayNumber(long value) {}
