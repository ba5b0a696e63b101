package org.reihum.invitation;

import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a job does to many, one after the other: one that fails is noted and stops none behind it. */
public final class EachOnItsOwn {

    private static final Logger LOG = LoggerFactory.getLogger(EachOnItsOwn.class);

    private EachOnItsOwn() {}

    /** @param act in a transaction of its own, so that nothing half done is left of one that fails */
    public static <T> void of(Collection<T> items, Consumer<T> act) {
        for (T item : items) {
            try {
                act.accept(item);
            } catch (RuntimeException failed) {
                LOG.error("This one is left for the next run: {}", item, failed);
            }
        }
    }
}
