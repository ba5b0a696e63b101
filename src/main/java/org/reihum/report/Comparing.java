package org.reihum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingId;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.springframework.stereotype.Component;

/** Finds what a later version of a report says otherwise, and why: the reasons are those of the corrections of the lists. */
@Component
class Comparing {

    private final CorrectionReasons reasons;
    private final ComparingOthers others;
    private final ReportWords words;

    Comparing(CorrectionReasons reasons, ComparingOthers others, ReportWords words) {
        this.reasons = reasons;
        this.others = others;
        this.words = words;
    }

    /** Two reports of the same kind. */
    List<Difference> between(ReportBody before, ReportBody after, Locale language) {
        return before instanceof OtherBody was && after instanceof OtherBody is
                ? others.between(was, is, language)
                : between((Body) before, (Body) after, language);
    }

    private List<Difference> between(Body before, Body after, Locale language) {
        List<Difference> all = new ArrayList<>();
        var why = new LinkedHashSet<String>();
        Map<Long, MeetingLine> was = byKey(before.meetings(), MeetingLine::id);
        Map<Long, MeetingLine> is = byKey(after.meetings(), MeetingLine::id);
        union(was, is).forEach(id -> {
            List<String> reasons = reasons(id, was.get(id), is.get(id), language);
            why.addAll(reasons);
            all.addAll(meeting(was.get(id), is.get(id), reasons, language));
        });
        List<String> reasons = List.copyOf(why);
        counts(before.total(), after.total())
                .forEach((column, texts) -> all.add(difference(column.key(), "", texts, reasons)));
        all.addAll(networks(before.networks(), after.networks(), reasons));
        all.addAll(sizes(before.organisations(), after.organisations(), reasons));
        all.addAll(texts("report.section.topics", before.topics(), after.topics(), topic -> topic.topic()));
        all.addAll(
                texts("report.section.decisions", before.decisions(), after.decisions(), decision -> decision.text()));
        all.addAll(texts("report.section.annexes", before.annexes(), after.annexes(), annex -> annex.name()));
        return all;
    }

    private List<Difference> meeting(
            @Nullable MeetingLine was, @Nullable MeetingLine is, List<String> reasons, Locale language) {
        MeetingLine either = Objects.requireNonNullElse(is, was);
        List<Difference> all = new ArrayList<>();
        String before = state(was, language);
        String after = state(is, language);
        if (!before.equals(after)) {
            all.add(of(either, "report.csv.state", new Texts(before, after), reasons));
        }
        counts(was == null ? null : was.counts(), is == null ? null : is.counts())
                .forEach((column, texts) -> all.add(of(either, column.key(), texts, reasons)));
        return all;
    }

    private String state(@Nullable MeetingLine meeting, Locale language) {
        return meeting == null
                ? ""
                : words.of("report.csv.state." + (meeting.cancelled() ? "CANCELLED" : "HELD"), language);
    }

    /** What it was and what it is. */
    private record Texts(String was, String is) {}

    private static Map<FigureColumn, Texts> counts(@Nullable Counts was, @Nullable Counts is) {
        Map<FigureColumn, Texts> changed = new LinkedHashMap<>();
        for (FigureColumn column : FigureColumn.ALL) {
            var texts = new Texts(column.text(was), column.text(is));
            if (!texts.was().equals(texts.is())) {
                changed.put(column, texts);
            }
        }
        return changed;
    }

    private static List<Difference> networks(List<NetworkLine> before, List<NetworkLine> after, List<String> reasons) {
        Map<String, NetworkLine> was = byKey(before, NetworkLine::name);
        Map<String, NetworkLine> is = byKey(after, NetworkLine::name);
        List<Difference> all = new ArrayList<>();
        union(was, is).forEach(name -> {
            for (String figure : List.of("participations", "people", "meetings")) {
                var texts = new Texts(text(was.get(name), figure), text(is.get(name), figure));
                if (!texts.was().equals(texts.is())) {
                    all.add(difference("report.network." + figure, name, texts, reasons));
                }
            }
        });
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

    private static List<Difference> sizes(ReportContent.Sizes was, ReportContent.Sizes is, List<String> reasons) {
        Map<String, Texts> all = new LinkedHashMap<>();
        all.put("report.size.smes", new Texts(Integer.toString(was.smes()), Integer.toString(is.smes())));
        all.put("report.size.large", new Texts(Integer.toString(was.large()), Integer.toString(is.large())));
        all.put("report.size.unknown", new Texts(Integer.toString(was.unknown()), Integer.toString(is.unknown())));
        return all.entrySet().stream()
                .filter(each -> !each.getValue().was().equals(each.getValue().is()))
                .map(each -> difference(each.getKey(), "", each.getValue(), reasons))
                .toList();
    }

    /** What is there no more, and what is new. */
    private static <T> List<Difference> texts(String key, List<T> before, List<T> after, Function<T, String> text) {
        Stream<Difference> gone = before.stream()
                .filter(each -> !after.contains(each))
                .map(each -> difference(key, "", new Texts(text.apply(each), ""), List.of()));
        Stream<Difference> come = after.stream()
                .filter(each -> !before.contains(each))
                .map(each -> difference(key, "", new Texts("", text.apply(each)), List.of()));
        return Stream.concat(gone, come).toList();
    }

    /** Why the list of the meeting says something else since. */
    private List<String> reasons(long meeting, @Nullable MeetingLine was, @Nullable MeetingLine is, Locale language) {
        int from = was == null ? 0 : was.listVersion();
        int to = is == null ? 0 : is.listVersion();
        return reasons.between(new MeetingId(meeting), from, to, language);
    }

    private static Difference of(MeetingLine meeting, String figure, Texts texts, List<String> reasons) {
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
