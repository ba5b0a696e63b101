package org.reihum.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an Excel file of some lines of a list, which is known again when it comes back edited. */
@Component
class MakingEditableFile {

    private static final int AT_ONCE = 500;
    private static final int NOTES = 7;

    private final List<EditableList<?>> lists;
    private final MessageSource messages;

    MakingEditableFile(List<EditableList<?>> lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** @param numbers of the lines, in their order; one that is not known, or stands twice, is left out */
    @Transactional(readOnly = true)
    public byte[] make(Kind kind, Collection<Long> numbers, Locale locale) {
        EditableList<?> list = lists.stream()
                .filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody edits " + kind));
        List<String> notes = new ArrayList<>();
        for (int note = 1; note <= NOTES; note++) {
            notes.add(messages.getMessage("imports.edit.note." + note, null, locale));
        }
        List<List<String>> lines = lines(list, numbers.stream().distinct().toList());
        return EditableWorkbook.of(
                messages.getMessage("imports.edit.sheet." + kind, null, locale),
                kind.columns().stream()
                        .map(column -> new EditableWorkbook.Heading(
                                messages.getMessage("imports.column." + column, null, locale), Words.choices(column)))
                        .toList(),
                lines,
                lines.stream().map(line -> line.get(line.size() - 2)).toList(),
                messages.getMessage("imports.edit.notes", null, locale),
                notes);
    }

    private static <T> List<List<String>> lines(EditableList<T> list, List<Long> numbers) {
        List<List<String>> lines = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Long> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            Map<Long, T> known = list.find(some);
            some.stream()
                    .filter(known::containsKey)
                    .forEach(number -> lines.add(line(list, number, known.get(number))));
        }
        return lines;
    }

    private static <T> List<String> line(EditableList<T> list, long number, T one) {
        List<String> cells = new ArrayList<>();
        EditedTable.contents(list.kind()).forEach(column -> cells.add(list.text(one, column)));
        cells.add(list.prefix() + "-" + number);
        cells.add(EditedTable.stamp(list, one));
        return cells;
    }
}
