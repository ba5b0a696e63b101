package org.reihum.report;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reihum.paper.WordFields;
import org.reihum.paper.WordTemplate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A report as a Word file: the funder's form, or ours, with its gaps filled. */
@Component
class ReportDocument {

    private final MessageSource messages;

    ReportDocument(MessageSource messages) {
        this.messages = messages;
    }

    /** The same content gives the same octets: the times in the file are those of the run. */
    byte[] fill(WordTemplate template, CountedReport report, Locale language) {
        var stamp = LocalDateTime.ofInstant(report.cover().requestedAt(), ZoneOffset.UTC);
        return template.fill(fields(report, language), stamp);
    }

    WordFields fields(CountedReport report, Locale language) {
        var words = new Wording(messages, language);
        boolean several = report.severalSeries();
        Map<String, String> single = new HashMap<>(row(ReportNames.COVER, report, words));
        List<Map<String, String>> differences = rows(ReportNames.DIFFERENCE, report.differences(), several, words);
        if (report instanceof OtherContent other) {
            return OtherFields.of(ShownOther.of(other, words), single, differences);
        }
        var content = (ReportContent) report;
        single.putAll(row(ReportNames.SINGLE, content, words));
        ReportContent.Body body = content.body();
        return new WordFields(
                single,
                Map.of(
                        "treffen", rows(ReportNames.MEETING, body.meetings(), several, words),
                        "netzwerk", rows(ReportNames.NETWORK, body.networks(), several, words),
                        "art", rows(ReportNames.KIND, body.total().kinds(), several, words),
                        "thema", rows(ReportNames.TOPIC, body.topics(), several, words),
                        "beschluss", rows(ReportNames.DECISION, body.decisions(), several, words),
                        "anlage", rows(ReportNames.ANNEX, numbered(body.annexes()), several, words),
                        "abweichung", differences));
    }

    /** Every name with a text, each list with one row: for trying out a template without a report. */
    static WordFields sample() {
        Map<String, String> single = new HashMap<>();
        Map<String, List<Map<String, String>>> lists = new HashMap<>();
        Map<String, List<String>> byList =
                ReportNames.all().stream().collect(Collectors.groupingBy(name -> name.substring(0, name.indexOf('.'))));
        byList.forEach((list, names) -> {
            Map<String, String> row = names.stream().collect(Collectors.toMap(name -> name, name -> "x"));
            if (List.of("bericht", "zuwendung", "summe").contains(list)) {
                single.putAll(row);
            } else {
                lists.put(list, List.of(row));
            }
        });
        return new WordFields(single, lists);
    }

    private static <T> List<ReportNames.Numbered<T>> numbered(List<T> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> new ReportNames.Numbered<>(at + 1, lines.get(at)))
                .toList();
    }

    private static <T> List<Map<String, String>> rows(
            List<ReportNames.Name<T>> names, List<T> lines, boolean several, Wording words) {
        List<ReportNames.Name<T>> filled = ReportNames.among(names, several);
        return lines.stream().map(line -> row(filled, line, words)).toList();
    }

    private static <T> Map<String, String> row(List<ReportNames.Name<T>> names, T line, Wording words) {
        return names.stream()
                .collect(Collectors.toMap(
                        ReportNames.Name::name, name -> name.text().apply(line, words)));
    }
}
