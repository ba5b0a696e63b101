package org.reihum.report;

/** A run has come to its end, and the report can be read. Told once a run. @param byItself whether nobody had asked for it */
public record ReportReady(long report, boolean byItself) {}
