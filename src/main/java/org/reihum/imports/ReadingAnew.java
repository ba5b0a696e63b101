package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file that was brought another way, or takes its columns for other ones, and looks ahead again. */
@Component
class ReadingAnew {

    private static final int COLUMNS = 200;

    private final ImportFiles files;
    private final Pieces pieces;
    private final LookingAhead lookingAhead;
    private final Shown shown;

    ReadingAnew(ImportFiles files, Pieces pieces, LookingAhead lookingAhead, Shown shown) {
        this.files = files;
        this.pieces = pieces;
        this.lookingAhead = lookingAhead;
        this.shown = shown;
    }

    /**
     * The columns are proposed anew.
     *
     * @throws BadFile when it has more of them than anybody could assign
     */
    @Transactional
    public void read(long id, Reading reading) {
        Kind kind = files.get(id).kind();
        List<Line> first = pieces.file(id).first(reading);
        List<String> headings = new GuessingReading(kind).heading(reading, first);
        refuseTooWide(headings);
        if (files.read(id, reading, headings, propose(kind, reading, headings, first))) {
            lookingAhead.look(id);
        }
    }

    private static void refuseTooWide(List<String> headings) {
        if (headings.size() > COLUMNS || Texts.joined(headings).length() > ImportFiles.HEADINGS) {
            throw new BadFile(BadFile.Code.TOO_MANY_COLUMNS);
        }
    }

    private static Mapping propose(Kind kind, Reading reading, List<String> headings, List<Line> first) {
        List<Body.Entry> entries = Body.of(first, reading, headings);
        Mapping proposed = new ProposingMapping(kind)
                .propose(
                        headings,
                        entries.stream()
                                .filter(entry -> entry.standing() == Body.Standing.ENTRY)
                                .map(Body.Entry::line)
                                .toList());
        List<@Nullable Column> columns = new ArrayList<>(proposed.columns());
        boolean grouped = entries.stream()
                .anyMatch(entry -> !entry.cells().get(headings.size()).isEmpty());
        boolean towns =
                grouped && kind.columns().contains(Column.MUNICIPALITY) && !columns.contains(Column.MUNICIPALITY);
        columns.add(towns ? Column.MUNICIPALITY : null);
        return new Mapping(columns);
    }

    /** Everything else stays. */
    @Transactional
    public void take(long id, Mapping mapping) {
        ImportFile file = files.get(id);
        if (files.read(
                id,
                file.reading(),
                file.headings(),
                mapping.narrow(file.headings().size() + 1))) {
            lookingAhead.look(id);
        }
    }

    /**
     * Looks ahead again when it was done by an older version, which did not keep what it had shown.
     *
     * @return whether it was so
     */
    @Transactional
    public boolean renew(long id) {
        boolean old = !shown.isKept(id);
        if (old) {
            take(id, files.get(id).mapping());
        }
        return old;
    }
}
