package org.reihum.report;

import java.time.Instant;

/**
 * A guest list that was downloaded.
 *
 * @param by the name of the account, or its address once there is none any more
 * @param whole false for a list of changes
 */
record GuestListExport(long id, Instant at, String by, SheetFormat format, boolean whole, int people) {}
