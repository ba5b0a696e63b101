package org.reihum.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Hands out the lines of a kept file below its heading, and goes on where a broken run had stopped. */
class ImportRows extends AbstractItemCountingItemStreamItemReader<Body.Entry> {

    private final ImportFile file;
    private final Pieces pieces;
    private @Nullable Body body;

    ImportRows(ImportFile file, Pieces pieces) {
        setName("rows");
        this.file = file;
        this.pieces = pieces;
    }

    @Override
    protected void doOpen() {
        body = Body.of(pieces.file(file.id()), file);
    }

    @Override
    protected Body.@Nullable Entry doRead() {
        return body != null && body.hasNext() ? body.next() : null;
    }

    @Override
    protected void doClose() {
        if (body != null) {
            body.close();
        }
    }
}
