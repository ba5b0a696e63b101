package org.reihum.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.reihum.report.Comparing.Texts;
import org.reihum.report.ReportContent.Annex;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.DecisionLine;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.OfMeeting;
import org.reihum.report.ReportContent.TopicLine;

/** Finds what a later version of a report says otherwise about agendas, decisions and annexes, meeting by meeting. */
final class ComparingTalk {

    private ComparingTalk() {}

    static List<Difference> between(Body before, Body after) {
        List<Difference> all = new ArrayList<>();
        all.addAll(new Lines<TopicLine>(before, after, "report.column.agenda", topic -> "", ComparingTalk::agenda)
                .compared(before.topics(), after.topics(), (one, other) -> true));
        all.addAll(new Lines<DecisionLine>(
                        before, after, "report.section.decisions", DecisionLine::text, ComparingTalk::votes)
                .compared(
                        before.decisions(),
                        after.decisions(),
                        (one, other) -> one.text().equals(other.text())));
        all.addAll(new Lines<Annex>(before, after, "report.section.annexes", Annex::name, Annex::sheets)
                .compared(before.annexes(), after.annexes(), (one, other) -> one.scan() == other.scan()));
        return all;
    }

    private static String agenda(TopicLine topic) {
        return String.join(" · ", topic.agenda());
    }

    /** "9 / 0 / 1" */
    private static String votes(DecisionLine decision) {
        return decision.yes() + " / " + decision.no() + " / " + decision.abstentions();
    }

    /**
     * Lines of one kind.
     *
     * @param name what is told of a line that is there no more, or is new; empty where that is the detail
     * @param detail what may have changed of a line that is in both
     */
    private record Lines<T extends OfMeeting>(
            Body before, Body after, String figure, Function<T, String> name, Function<T, String> detail) {

        List<Difference> compared(List<T> was, List<T> is, BiPredicate<T, T> same) {
            List<Difference> all = new ArrayList<>();
            List<T> left = new ArrayList<>(is);
            for (T line : was) {
                Optional<T> again = left.stream()
                        .filter(other -> before.meetingOf(line) == after.meetingOf(other) && same.test(line, other))
                        .findFirst();
                again.ifPresent(left::remove);
                all.addAll(again.map(other -> changed(line, other)).orElseGet(() -> gone(line)));
            }
            left.forEach(line -> all.addAll(come(line)));
            return all;
        }

        private List<Difference> changed(T was, T is) {
            var texts = new Texts(detail.apply(was), detail.apply(is));
            return texts.was().equals(texts.is()) ? List.of() : List.of(difference(is, name.apply(is), texts));
        }

        private List<Difference> gone(T line) {
            return told(line).isEmpty() ? List.of() : List.of(difference(line, "", new Texts(told(line), "")));
        }

        private List<Difference> come(T line) {
            return told(line).isEmpty() ? List.of() : List.of(difference(line, "", new Texts("", told(line))));
        }

        private String told(T line) {
            return name.apply(line).isEmpty() ? detail.apply(line) : name.apply(line);
        }

        private Difference difference(T line, String of, Texts texts) {
            return new Difference(line.meeting(), line.series(), figure, of, texts.was(), texts.is(), List.of());
        }
    }
}
