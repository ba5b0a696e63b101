package org.reihum.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of lists that were edited elsewhere, as they stood to what is here when the file was looked at. */
@Component
class Edits {

    /** @param stamp of what stood here */
    record Edit(int line, Asked.Standing standing, String stamp) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Edits(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Of lines that ask and say anything otherwise. */
    static List<Edit> of(List<? extends Sorting.Numbered<?>> rows, List<? extends Judged<?, ?>> judged) {
        List<Edit> edits = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Asked asked = judged.get(place).asked();
            if (asked != null && !judged.get(place).differences().isEmpty()) {
                edits.add(new Edit(rows.get(place).line(), asked.standing(), asked.stamp()));
            }
        }
        return edits;
    }

    void keep(long id, List<Edit> edits) {
        batches.batchUpdate(
                "insert into import_edit (import_id, line, standing, stamp) values (?, ?, ?, ?)",
                edits,
                500,
                (row, edit) -> {
                    row.setLong(1, id);
                    row.setInt(2, edit.line());
                    row.setString(3, edit.standing().name());
                    row.setString(4, edit.stamp());
                });
    }

    void clear(long id) {
        jdbc.sql("delete from import_edit where import_id = :id")
                .param("id", id)
                .update();
    }

    List<Edit> all(long id) {
        return jdbc.sql("select line, standing, stamp from import_edit where import_id = :id order by line")
                .param("id", id)
                .query(Edit.class)
                .list();
    }

    Map<Integer, String> stamps(long id) {
        return all(id).stream().collect(Collectors.toMap(Edit::line, Edit::stamp));
    }

    /** Those ticked; with all the others if so wished, but for those where somebody else was in between. */
    Set<Integer> chosen(long id, boolean all, Collection<Integer> ticked) {
        Set<Integer> wanted = new HashSet<>(ticked);
        return all(id).stream()
                .filter(edit -> wanted.contains(edit.line()) || all && edit.standing() != Asked.Standing.MEANWHILE)
                .map(Edit::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
