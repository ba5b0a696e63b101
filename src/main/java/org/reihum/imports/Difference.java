package org.reihum.imports;

/** What a line says otherwise than we know it. */
record Difference(Column field, String known, String said) {}
