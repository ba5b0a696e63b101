package org.reihum.rotation;

import java.time.LocalDate;

/** A meeting that was held or is fixed (decided, released). The location may have left the rotation since. */
public record Turn(LocalDate day, long locationId) {}
