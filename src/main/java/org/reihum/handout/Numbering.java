package org.reihum.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reihum.handout.PrintedLine.Mark;

/** Gives the lines of a paper their numbers and sheets; of an addition, also finds which lines it has. */
final class Numbering {

    private Numbering() {}

    /** Everybody, from 1. */
    static List<PrintedLine> whole(List<PrintedLine> current) {
        return IntStream.range(0, current.size())
                .mapToObj(i -> current.get(i).as(Mark.LISTED, i + 1, SheetPage.of(i)))
                .toList();
    }

    /**
     * First who is new, counted on where the printings before ended; then whose words have changed, and who does not come
     * any more, under their old numbers.
     *
     * @param printed all lines since everybody was printed, in the order of print
     */
    static List<PrintedLine> additions(List<PrintedLine> printed, List<PrintedLine> current) {
        Map<String, PrintedLine> before = standing(printed);
        List<PrintedLine> additions = new ArrayList<>();
        int last = printed.stream().mapToInt(PrintedLine::number).max().orElse(0);
        for (PrintedLine line : current) {
            if (!before.containsKey(line.who())) {
                additions.add(line.as(Mark.NEW, ++last, SheetPage.of(additions.size())));
            }
        }
        for (PrintedLine line : current) {
            PrintedLine old = before.remove(line.who());
            if (old != null && !line.reads(old)) {
                additions.add(line.as(Mark.CHANGED, old.number(), 0));
            }
        }
        before.values().forEach(gone -> additions.add(gone.as(Mark.GONE, gone.number(), 0)));
        return List.copyOf(additions);
    }

    /** Of an addition that was printed, what is true of it now, in the words that hold now. */
    static List<PrintedLine> stillTrue(List<PrintedLine> printed, List<PrintedLine> current) {
        Map<String, PrintedLine> now = standing(current);
        return printed.stream()
                .flatMap(line -> {
                    PrintedLine same = now.get(line.who());
                    if (same == null) {
                        return line.mark() == Mark.GONE ? Stream.of(line) : Stream.empty();
                    }
                    return line.mark() == Mark.GONE
                            ? Stream.empty()
                            : Stream.of(same.as(line.mark(), line.number(), line.sheet()));
                })
                .toList();
    }

    private static Map<String, PrintedLine> standing(List<PrintedLine> printed) {
        Map<String, PrintedLine> standing = new LinkedHashMap<>();
        for (PrintedLine line : printed) {
            if (line.mark() == Mark.GONE) {
                standing.remove(line.who());
            } else {
                standing.put(line.who(), line);
            }
        }
        return standing;
    }
}
