package org.reihum.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list of ours that leaves as a table, is edited elsewhere, and comes back.
 *
 * @param <T> what a line of it is about, whole
 */
interface EditableList<T> {

    Kind kind();

    /** Stands before the numbers, so that those of another list are not taken for them. */
    String prefix();

    /** By number; one query. */
    Map<Long, T> find(Collection<Long> numbers);

    /** That of which nothing has been said. */
    T nothing();

    /** What stands in that column. */
    String text(T one, Column column);

    /** For lists: whom or what it is about. */
    String who(T one);

    /** Reads lines; what it looks up it looks up once. */
    Editing<T> editing();

    /** Lines that were added with the same are about the same. */
    String key(T one);

    /** Those like whom, or like which, somebody or something is entered already. */
    Set<T> known(Collection<T> fresh);

    /** Nobody else changes them until the transaction ends. */
    void hold(Collection<Long> numbers);

    /** @param number empty: it is new */
    void enter(Optional<Long> number, T after);

    /** What a line makes of what is known. */
    interface Editing<T> {

        /**
         * @param changed columns that the line says otherwise; an empty cell means that nothing shall stand there
         * @throws BadRow when one of them means nothing
         */
        T edit(T before, Cells line, Set<Column> changed);
    }
}
