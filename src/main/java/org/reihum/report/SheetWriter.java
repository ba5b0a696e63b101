package org.reihum.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a list into a file, line by line. */
interface SheetWriter extends AutoCloseable {

    /** @param cells texts, whole numbers and fractions; null for an empty cell */
    void line(List<? extends @Nullable Object> cells);

    @Override
    void close();
}
