package org.reihum.imports;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Hands the lines of one run on to where they are entered. */
class ImportWriter implements ItemWriter<Body.Entry> {

    private final ImportFile file;
    private final Chosen chosen;
    private final EnteringLines entering;

    /** @param chosen lines whose differences are taken */
    ImportWriter(ImportFile file, Chosen chosen, EnteringLines entering) {
        this.file = file;
        this.chosen = chosen;
        this.entering = entering;
    }

    @Override
    public void write(Chunk<? extends Body.Entry> chunk) {
        entering.enter(file, chosen, chunk.getItems());
    }
}
