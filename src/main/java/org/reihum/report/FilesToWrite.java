package org.reihum.report;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Hands out the files of a report in their order, and goes on where a run that broke off had stopped. */
class FilesToWrite extends AbstractItemCountingItemStreamItemReader<FilesToWrite.One> {

    record One(Report report, ReportFile file) {}

    private final Supplier<List<One>> source;
    private List<One> all = List.of();
    private int next;

    FilesToWrite(Supplier<List<One>> source) {
        setName("files");
        this.source = source;
    }

    @Override
    protected void doOpen() {
        all = source.get();
        next = 0;
    }

    @Override
    protected @Nullable One doRead() {
        return next < all.size() ? all.get(next++) : null;
    }

    @Override
    protected void doClose() {
        all = List.of();
    }
}
