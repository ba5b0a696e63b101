package org.reihum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.report.ReportContent.Difference;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds what a later version of one of the other reports says otherwise: meetings, then its tables, cell by cell. */
@Component
class ComparingOthers {

    /** Of thousands of firms so many changes are told; of the others how many there are. */
    static final int MOST = 100;

    private static final String NETWORK = "report.csv.network";

    private final CorrectionReasons reasons;
    private final MessageSource messages;

    ComparingOthers(CorrectionReasons reasons, MessageSource messages) {
        this.reasons = reasons;
        this.messages = messages;
    }

    /** Two of the same kind. */
    List<Difference> between(OtherBody earlier, OtherBody after, Locale language) {
        OtherBody before = earlier instanceof HostingLedger was && after instanceof HostingLedger is
                ? was.numberedAs(is)
                : earlier;
        var words = new Wording(messages, language);
        var why = new LinkedHashSet<String>();
        List<Difference> all = new ArrayList<>(meetings(before, after, words, why));
        List<String> reasons = List.copyOf(why);
        all.addAll(cells(OtherTables.shown(before, words), OtherTables.shown(after, words), words, reasons));
        if (after instanceof Reach) {
            List<Difference> firms =
                    cells(OtherTables.file(before, words), OtherTables.file(after, words), words, reasons);
            all.addAll(firms.subList(0, Math.min(MOST, firms.size())));
            if (firms.size() > MOST) {
                String more = words.number(firms.size() - MOST);
                all.add(new Difference(null, "", "report.difference.more", "", "", more, List.of()));
            }
        }
        return all;
    }

    /** Which are counted, and by which versions of their lists. */
    private List<Difference> meetings(OtherBody before, OtherBody after, Wording words, LinkedHashSet<String> why) {
        Map<Long, CountedMeeting> was = byKey(before.meetings(), CountedMeeting::id);
        Map<Long, CountedMeeting> is = byKey(after.meetings(), CountedMeeting::id);
        return union(was, is)
                .flatMap(id -> {
                    List<String> reasons = reasons(id, was.get(id), is.get(id), words.language());
                    why.addAll(reasons);
                    return meeting(was.get(id), is.get(id), reasons, words);
                })
                .toList();
    }

    private List<String> reasons(
            long meeting, @Nullable CountedMeeting was, @Nullable CountedMeeting is, Locale language) {
        return reasons.between(new MeetingId(meeting), version(was), version(is), language);
    }

    private static int version(@Nullable CountedMeeting meeting) {
        return meeting == null || meeting.listVersion() == null ? 0 : meeting.listVersion();
    }

    private static Stream<Difference> meeting(
            @Nullable CountedMeeting was, @Nullable CountedMeeting is, List<String> reasons, Wording words) {
        int number = (is == null ? Objects.requireNonNull(was) : is).number();
        return Stream.of(
                        new Difference(
                                number, "", "report.part.counted", "", where(was, words), where(is, words), List.of()),
                        new Difference(number, "", "report.csv.list", "", list(was, words), list(is, words), reasons))
                .filter(line -> !line.was().equals(line.is()));
    }

    private static String where(@Nullable CountedMeeting meeting, Wording words) {
        return meeting == null ? "" : words.day(meeting.day()) + " " + meeting.city();
    }

    /** "2", "open". */
    static String list(@Nullable CountedMeeting meeting, Wording words) {
        if (meeting == null || meeting.listVersion() == null) {
            return "";
        }
        return meeting.provisional() ? words.of("report.csv.provisional") : words.number(meeting.listVersion());
    }

    private static List<Difference> cells(OtherTable before, OtherTable after, Wording words, List<String> reasons) {
        Map<String, OtherTable.Line> was = byKey(before.lines(), OtherTable.Line::key);
        Map<String, OtherTable.Line> is = byKey(after.lines(), OtherTable.Line::key);
        List<Difference> all = new ArrayList<>();
        String named = after.first().equals(words.of(NETWORK)) ? NETWORK : "report.csv.firm";
        union(was, is).forEach(key -> {
            if (was.containsKey(key) && is.containsKey(key)) {
                all.addAll(renamed(named, was.get(key).name(), is.get(key).name()));
            }
            String name = Stream.of(is, was)
                    .filter(lines -> lines.containsKey(key))
                    .map(lines -> lines.get(key).name())
                    .findFirst()
                    .orElseThrow();
            for (int at = 0; at < after.columns().size(); at++) {
                String from = text(was.get(key), at, words);
                String to = text(is.get(key), at, words);
                if (!from.equals(to) && !(isNone(from) && isNone(to))) {
                    OtherTable.Column column = after.columns().get(at);
                    all.add(new Difference(
                            null, "", column.key(), name, from, to, column.ofLists() ? reasons : List.of()));
                }
            }
        });
        return all;
    }

    private static List<Difference> renamed(String figure, String was, String is) {
        return was.equals(is) ? List.of() : List.of(new Difference(null, "", figure, "", was, is, List.of()));
    }

    private static String text(OtherTable.@Nullable Line line, int column, Wording words) {
        Object cell = line == null ? null : line.cells().get(column);
        return cell == null ? "" : words.figure(cell);
    }

    /** A line that is not there says as much as one of noughts. */
    private static boolean isNone(String text) {
        return text.isEmpty() || text.equals("0") || text.equals(Wording.NONE);
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        return all.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static <K> Stream<K> union(Map<K, ?> one, Map<K, ?> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream()).distinct();
    }
}
