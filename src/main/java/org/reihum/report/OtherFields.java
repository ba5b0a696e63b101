package org.reihum.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reihum.paper.WordFields;

/** One of the other reports for our own Word forms: what page and paper show, by numbers of columns. */
final class OtherFields {

    /** The words of the forms, by the messages that they come from. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("wort.gezaehlt", "report.part.counted"),
            Map.entry("wort.abweichungen", "report.part.differences"),
            Map.entry("wort.nummer", "report.column.number"),
            Map.entry("wort.tag", "report.column.day"),
            Map.entry("wort.stadt", "report.column.city"),
            Map.entry("wort.liste", "report.csv.list"),
            Map.entry("wort.angabe", "report.column.figure"),
            Map.entry("wort.vorher", "report.column.was"),
            Map.entry("wort.jetzt", "report.column.is"),
            Map.entry("wort.grund", "report.column.reason"),
            Map.entry("wort.ort", "report.paper.sign.place"),
            Map.entry("wort.unterschrift", "report.paper.sign.name"));

    private OtherFields() {}

    /** @param cover fields of the head */
    static WordFields of(ShownOther sheet, Map<String, String> cover, List<Map<String, String>> differences) {
        Map<String, String> single = new HashMap<>(cover);
        WORDS.forEach((name, key) -> single.put(name, sheet.words().of(key)));
        single.put("bericht.regel", sheet.rule());
        single.putAll(numbered("spalte", sheet.table().heading(sheet.words())));
        return new WordFields(
                single,
                Map.of(
                        "angabe",
                        sheet.facts().stream()
                                .map(fact -> Map.of("angabe.name", fact.label(), "angabe.text", fact.text()))
                                .toList(),
                        "zeile",
                        sheet.table().rows().map(row -> row(row, sheet)).toList(),
                        "treffen",
                        sheet.content().body().meetings().stream()
                                .map(meeting -> meeting(meeting, sheet))
                                .toList(),
                        "abweichung",
                        differences));
    }

    private static Map<String, String> row(List<?> cells, ShownOther sheet) {
        return numbered("zeile", cells.stream().map(sheet.words()::figure).toList());
    }

    private static Map<String, String> meeting(CountedMeeting meeting, ShownOther sheet) {
        return Map.of(
                "treffen.nummer", sheet.words().number(meeting.number()),
                "treffen.datum", sheet.words().day(meeting.day()),
                "treffen.stadt", meeting.city(),
                "treffen.liste", sheet.list(meeting));
    }

    /** The first has number 0. */
    private static Map<String, String> numbered(String list, List<String> texts) {
        Map<String, String> named = new HashMap<>();
        IntStream.range(0, texts.size()).forEach(at -> named.put(list + "." + at, texts.get(at)));
        return named;
    }
}
