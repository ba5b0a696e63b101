package org.reihum.report;

import java.util.List;
import java.util.Map;
import org.reihum.paper.Press;
import org.reihum.report.ReportContent.DecisionLine;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.TopicLine;
import org.springframework.stereotype.Component;

/** What is printed for a Belegmappe only: agenda and decisions of a meeting, and the list of contents. */
@Component
class EvidencePaper {

    private final Press press;

    EvidencePaper(Press press) {
        this.press = press;
    }

    byte[] agenda(MeetingLine meeting, ReportContent content, Wording words) {
        List<String> agenda = content.body().topics().stream()
                .filter(topic -> content.body().meetingOf(topic) == meeting.id())
                .map(TopicLine::agenda)
                .flatMap(List::stream)
                .toList();
        List<DecisionLine> decisions = content.body().decisions().stream()
                .filter(decision -> content.body().meetingOf(decision) == meeting.id())
                .toList();
        return press.printAsOf(
                "report/agenda",
                Map.of("meeting", meeting, "agenda", agenda, "decisions", decisions, "words", words),
                words.language(),
                content.cover().requestedAt());
    }

    byte[] contents(ReportContent content, List<EvidenceFolder.Entry> entries, Wording words) {
        return press.printAsOf(
                "report/contents",
                Map.of("cover", content.cover(), "entries", entries, "words", words),
                words.language(),
                content.cover().requestedAt());
    }
}
