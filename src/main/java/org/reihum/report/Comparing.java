package org.reihum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.springframework.stereotype.Component;

/**
 * Finds all that a later version of a report says otherwise, and why: the reasons are those of the corrections of the lists.
 * Where it finds nothing, both say the same.
 */
@Component
class Comparing {

    private static final String WHICH = "report.csv.which";

    private final CorrectionReasons reasons;
    private final ComparingOthers others;
    private final ReportWords words;

    Comparing(CorrectionReasons reasons, ComparingOthers others, ReportWords words) {
        this.reasons = reasons;
        this.others = others;
        this.words = words;
    }

    /** What both say of networks, whatever they are called by now, in the words of a language. */
    private record Terms(Map<String, String> names, Locale language) {}

    /** Two reports of the same kind. */
    List<Difference> between(ReportBody before, ReportBody after, Locale language) {
        return before instanceof OtherBody was && after instanceof OtherBody is
                ? others.between(was, is, language)
                : between((Body) before, (Body) after, language);
    }

    private List<Difference> between(Body before, Body after, Locale language) {
        List<Difference> all = new ArrayList<>();
        var why = new LinkedHashSet<String>();
        var terms = new Terms(renamed(before.networks(), after.networks()), language);
        Map<Long, MeetingLine> was = byKey(before.meetings(), MeetingLine::id);
        Map<Long, MeetingLine> is = byKey(after.meetings(), MeetingLine::id);
        union(was, is).forEach(id -> {
            List<String> reasons = reasons(id, was.get(id), is.get(id), language);
            why.addAll(reasons);
            all.addAll(meeting(was.get(id), is.get(id), reasons, terms));
        });
        List<String> reasons = List.copyOf(why);
        // the total of one meeting is its own figures, which have been told
        if (!was.keySet().equals(is.keySet()) || was.size() != 1) {
            counts(before.total(), after.total(), terms)
                    .forEach((column, texts) -> all.add(difference(column.key(), "", texts, reasons)));
        }
        all.addAll(networks(before.networks(), after.networks(), reasons));
        all.addAll(sizes(before.organisations(), after.organisations(), reasons, language));
        all.addAll(ComparingTalk.between(before, after));
        return all;
    }

    private List<Difference> meeting(
            @Nullable MeetingLine was, @Nullable MeetingLine is, List<String> reasons, Terms terms) {
        MeetingLine either = Objects.requireNonNullElse(is, was);
        List<Difference> all = new ArrayList<>();
        String before = state(was, terms.language());
        String after = state(is, terms.language());
        if (!before.equals(after)) {
            all.add(of(either, "report.csv.state", new Texts(before, after), reasons));
        }
        if (was != null && is != null) {
            all.addAll(traits(was, is, terms.language()));
            String list = list(was, terms.language());
            if (was.listVersion() != is.listVersion()) {
                all.add(of(either, "report.csv.list", new Texts(list, list(is, terms.language())), reasons));
            }
        }
        counts(was == null ? null : was.counts(), is == null ? null : is.counts(), terms)
                .forEach((column, texts) -> all.add(of(either, column.key(), texts, reasons)));
        return all;
    }

    /** What is said of a meeting besides its figures. */
    private List<Difference> traits(MeetingLine was, MeetingLine is, Locale language) {
        Map<String, Function<MeetingLine, String>> traits = new LinkedHashMap<>();
        traits.put("report.csv.number", meeting -> Integer.toString(meeting.number()));
        traits.put("report.run.series", MeetingLine::series);
        traits.put("report.csv.date", meeting -> words.day(meeting.day(), language));
        traits.put("report.csv.city", MeetingLine::city);
        traits.put("report.csv.host", MeetingLine::host);
        traits.put("report.column.topic", MeetingLine::topic);
        return traits.entrySet().stream()
                .filter(trait ->
                        !trait.getValue().apply(was).equals(trait.getValue().apply(is)))
                .map(trait -> of(
                        is,
                        trait.getKey(),
                        new Texts(trait.getValue().apply(was), trait.getValue().apply(is)),
                        List.of()))
                .toList();
    }

    private String state(@Nullable MeetingLine meeting, Locale language) {
        return meeting == null
                ? ""
                : words.of("report.csv.state." + (meeting.cancelled() ? "CANCELLED" : "HELD"), language);
    }

    private String list(MeetingLine meeting, Locale language) {
        if (meeting.cancelled()) {
            return "";
        }
        return meeting.provisional()
                ? words.of("report.csv.provisional", language)
                : Integer.toString(meeting.listVersion());
    }

    /** What it was and what it is. */
    record Texts(String was, String is) {}

    private static Map<FigureColumn, Texts> counts(@Nullable Counts was, @Nullable Counts is, Terms terms) {
        Map<FigureColumn, Texts> changed = new LinkedHashMap<>();
        for (FigureColumn column : FigureColumn.ALL) {
            var texts = new Texts(column.text(was, terms.language()), column.text(is, terms.language()));
            boolean same = texts.was().equals(texts.is())
                    || column.key().equals(WHICH) && was != null && is != null && sameNetworks(was, is, terms.names());
            if (!same) {
                changed.put(column, texts);
            }
        }
        return changed;
    }

    private static boolean sameNetworks(Counts was, Counts is, Map<String, String> names) {
        return was.networks().stream()
                .map(name -> names.getOrDefault(name, name))
                .sorted()
                .toList()
                .equals(is.networks().stream().sorted().toList());
    }

    private static Map<String, String> renamed(List<NetworkLine> before, List<NetworkLine> after) {
        return pairs(before, after).stream()
                .filter(pair -> pair.was() != null && pair.is() != null)
                .collect(Collectors.toMap(
                        pair -> pair.was().name(), pair -> pair.is().name(), (one, other) -> one));
    }

    /** The same network in both versions; null where it is not named. */
    private record Pair(@Nullable NetworkLine was, @Nullable NetworkLine is) {}

    private static List<Pair> pairs(List<NetworkLine> before, List<NetworkLine> after) {
        BiFunction<List<NetworkLine>, NetworkLine, @Nullable NetworkLine> find = (lines, line) ->
                lines.stream().filter(line::isOfSameNetwork).findFirst().orElse(null);
        return Stream.concat(
                        before.stream().map(line -> new Pair(line, find.apply(after, line))),
                        after.stream()
                                .filter(line -> find.apply(before, line) == null)
                                .map(line -> new Pair(null, line)))
                .toList();
    }

    private static List<Difference> networks(List<NetworkLine> before, List<NetworkLine> after, List<String> reasons) {
        List<Difference> all = new ArrayList<>();
        for (Pair pair : pairs(before, after)) {
            String name = Objects.requireNonNullElse(pair.is(), pair.was()).name();
            if (pair.was() != null && !pair.was().name().equals(name)) {
                all.add(difference(
                        "report.csv.network", "", new Texts(pair.was().name(), name), List.of()));
            }
            for (String figure : List.of("participations", "people", "meetings")) {
                var texts = new Texts(text(pair.was(), figure), text(pair.is(), figure));
                if (!texts.was().equals(texts.is())) {
                    all.add(difference("report.network." + figure, name, texts, reasons));
                }
            }
        }
        return all;
    }

    private static String text(@Nullable NetworkLine network, String figure) {
        if (network == null) {
            return "0";
        }
        return Integer.toString(
                switch (figure) {
                    case "participations" -> network.participations();
                    case "people" -> network.people();
                    default -> network.meetings();
                });
    }

    /** Of organisations; of their participations the total tells it. */
    private List<Difference> sizes(
            ReportContent.Sizes was, ReportContent.Sizes is, List<String> reasons, Locale language) {
        String of = words.of("report.figure.organisations", language);
        Map<String, Texts> all = new LinkedHashMap<>();
        all.put("report.size.smes", new Texts(Integer.toString(was.smes()), Integer.toString(is.smes())));
        all.put("report.size.large", new Texts(Integer.toString(was.large()), Integer.toString(is.large())));
        all.put("report.size.unknown", new Texts(Integer.toString(was.unknown()), Integer.toString(is.unknown())));
        return all.entrySet().stream()
                .filter(each -> !each.getValue().was().equals(each.getValue().is()))
                .map(each -> difference(each.getKey(), of, each.getValue(), reasons))
                .toList();
    }

    /** Why the list of the meeting says something else since. */
    private List<String> reasons(long meeting, @Nullable MeetingLine was, @Nullable MeetingLine is, Locale language) {
        int from = was == null ? 0 : was.listVersion();
        int to = is == null ? 0 : is.listVersion();
        return reasons.between(new MeetingId(meeting), from, to, language);
    }

    static Difference of(MeetingLine meeting, String figure, Texts texts, List<String> reasons) {
        return new Difference(meeting.number(), meeting.series(), figure, "", texts.was(), texts.is(), reasons);
    }

    private static Difference difference(String figure, String of, Texts texts, List<String> reasons) {
        return new Difference(null, "", figure, of, texts.was(), texts.is(), reasons);
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> found = new LinkedHashMap<>();
        all.forEach(each -> found.put(key.apply(each), each));
        return found;
    }

    private static <K> List<K> union(Map<K, ?> one, Map<K, ?> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .toList();
    }
}
