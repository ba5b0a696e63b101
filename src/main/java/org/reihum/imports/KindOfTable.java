package org.reihum.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is peculiar to one kind of table; everything else is the same for all.
 *
 * @param <R> what a line says
 * @param <K> what is known of it
 */
interface KindOfTable<R, K> {

    Kind kind();

    /** Reads lines, each of which may name several; throws {@link BadRow}. What it looks up it looks up once. */
    Function<Cells, List<R>> reader();

    /** The same for a table that must see all lines of a chunk at once. */
    default Function<Cells, List<R>> reader(List<Cells> chunk) {
        return reader();
    }

    /** Rows of which this is the same are about the same. */
    Object identity(R row);

    /** By all that may tell: rows of which any of these is the same are about the same. */
    default List<Object> identities(R row) {
        return List.of(identity(row));
    }

    /** Rows of which this is the same are entered one after the other, each judged beside what the one before has left. */
    default Object turn(R row) {
        return identity(row);
    }

    /** Why a row about the same as one above is none that could be entered; empty: it is, and says more of it. */
    default Optional<BadRow> refusal(R again) {
        return Optional.empty();
    }

    /**
     * Nobody else closes what these rows are written to until the transaction ends.
     *
     * @return whether all of it is still open: else the lines are to be read once more
     */
    default boolean keepOpen(List<R> rows) {
        return true;
    }

    /** Beside what is known, with few statements for all of them; in their order. No two are about the same. */
    List<Judged<R, K>> judge(List<R> rows);

    /**
     * Nobody else changes what these lines would change until the transaction ends.
     *
     * @return whether there is any such thing: then it is to be looked at once more
     */
    default boolean hold(List<Judged<R, K>> judged) {
        return false;
    }

    /**
     * @param taking whether differences are taken; what was not known is entered anyway
     * @param who brought the file
     */
    void enter(List<Judged<R, K>> judged, boolean taking, String who);

    /** The columns of the look ahead. */
    List<Column> shown();

    /** What would stand there of a row about nobody and nothing that is known. */
    String shown(R row, Column column);

    /** What would stand there. */
    default String shown(Judged<R, K> judged, Column column) {
        return shown(judged.row(), column);
    }
}
