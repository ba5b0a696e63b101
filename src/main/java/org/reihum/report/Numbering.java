package org.reihum.report;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Hands out things in their order, each with its number from 1, and goes on where a broken run had stopped. */
class Numbering<T> extends AbstractItemCountingItemStreamItemReader<Numbering.Numbered<T>> {

    record Numbered<T>(int number, T what) {}

    private final Supplier<Iterator<T>> source;
    private Iterator<T> rest = Collections.emptyIterator();
    private int number;

    /** @param source gives the same things in the same order each time it is asked */
    Numbering(String name, Supplier<Iterator<T>> source) {
        setName(name);
        this.source = source;
    }

    @Override
    protected void doOpen() {
        rest = source.get();
        number = 0;
    }

    @Override
    protected @Nullable Numbered<T> doRead() {
        return rest.hasNext() ? new Numbered<>(++number, rest.next()) : null;
    }

    @Override
    protected void doClose() {
        rest = Collections.emptyIterator();
    }
}
