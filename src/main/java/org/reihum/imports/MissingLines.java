package org.reihum.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says which lines of a list have left and do not come back. Nobody is deleted for that; it may be a slip. */
@Component
class MissingLines {

    private static final int NAMED = 10;
    private static final int AT_ONCE = 500;

    /** @param names of the first of them */
    record Missing(int all, List<String> names) {

        public int further() {
            return all - names.size();
        }
    }

    private final List<EditableList<?>> lists;
    private final Pieces pieces;

    MissingLines(List<EditableList<?>> lists, Pieces pieces) {
        this.lists = lists;
        this.pieces = pieces;
    }

    /** Those that are still in the register. Of a file that no longer is the workbook that left nobody can tell. */
    Missing of(ImportFile file) {
        Integer place = file.mapping().places().get(Column.NUMBER);
        if (file.reading().format() != Reading.Format.XLSX || place == null) {
            return new Missing(0, List.of());
        }
        TableFile content = pieces.file(file.id());
        Set<String> left = new LinkedHashSet<>(Workbook.firstCells(content.octets(), EditableWorkbook.NUMBERS));
        try (Body body = Body.of(content, file)) {
            while (body.hasNext() && !left.isEmpty()) {
                left.remove(body.next().line().at(place));
            }
        }
        return lists.stream()
                .filter(list -> list.kind() == file.kind())
                .findFirst()
                .map(list -> known(list, left))
                .orElseThrow();
    }

    private static <T> Missing known(EditableList<T> list, Set<String> left) {
        List<Long> numbers = left.stream()
                .filter(number -> number.matches(list.prefix() + "-\\d{1,18}"))
                .map(number -> Long.valueOf(number.substring(list.prefix().length() + 1)))
                .toList();
        int all = 0;
        List<String> names = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Long> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            Map<Long, T> found = list.find(some);
            all += found.size();
            some.stream()
                    .filter(number -> found.containsKey(number) && names.size() < NAMED)
                    .forEach(number -> names.add(list.who(found.get(number))));
        }
        return new Missing(all, names);
    }
}
