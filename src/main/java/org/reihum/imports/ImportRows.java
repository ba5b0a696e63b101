package org.reihum.imports;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Hands out the lines of a kept file below its heading, and goes on where a broken run had stopped. */
class ImportRows extends AbstractItemCountingItemStreamItemReader<RawRow> {

    private final PeopleImports imports;
    private final long id;
    private Iterator<RawRow> rest = Collections.emptyIterator();

    ImportRows(PeopleImports imports, long id) {
        setName("rows");
        this.imports = imports;
        this.id = id;
    }

    @Override
    protected void doOpen() {
        CsvText text = CsvText.of(imports.content(id));
        Heading heading = Heading.of(text);
        rest = text.lines().stream()
                .skip(1)
                .map(line -> new RawRow(id, heading, text.separator(), line))
                .iterator();
    }

    @Override
    protected @Nullable RawRow doRead() {
        return rest.hasNext() ? rest.next() : null;
    }

    @Override
    protected void doClose() {
        rest = Collections.emptyIterator();
    }
}
