package org.reihum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reihum.report.ReportContent.Body;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.reihum.report.ReportContent.OfMeeting;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a later version of a report says otherwise: all of it, each once. */
@DatabaseTest
class ComparingTest {

    private static final Body BEFORE = SampleReport.ofHalfYear().body();

    @Autowired
    Comparing comparing;

    private List<String> between(Body before, Body after) {
        return comparing.between(before, after, Locale.GERMAN).stream()
                .map(ComparingTest::shown)
                .toList();
    }

    private static String shown(Difference one) {
        return (one.meeting() == null ? "alle" : one.meeting()) + " " + one.figure()
                + (one.of().isEmpty() ? "" : " " + one.of()) + ": " + one.was() + " > " + one.is();
    }

    private static Body with(Body body, UnaryOperator<MeetingLine> change) {
        return new Body(
                body.meetings().stream().map(change).toList(),
                body.total(),
                body.networks(),
                body.organisations(),
                body.topics(),
                body.decisions(),
                body.annexes());
    }

    private static Body networks(NetworkLine... networks) {
        return new Body(
                BEFORE.meetings(),
                BEFORE.total(),
                List.of(networks),
                BEFORE.organisations(),
                BEFORE.topics(),
                BEFORE.decisions(),
                BEFORE.annexes());
    }

    @Test
    void theSameDataDifferInNothing() {
        assertThat(between(BEFORE, SampleReport.ofHalfYear().body())).isEmpty();
    }

    @Test
    void hostTownDayTopicAndListOfAMeetingAreTold() {
        Body after = with(
                BEFORE,
                line -> line.number() != 6
                        ? line
                        : new MeetingLine(
                                line.id(),
                                line.series(),
                                7,
                                LocalDate.of(2026, 6, 29),
                                "Stuttgart",
                                "bwcon",
                                "Neues Thema",
                                2,
                                line.counts()));

        assertThat(between(BEFORE, after))
                .containsExactly(
                        "7 report.csv.number: 6 > 7",
                        "7 report.csv.date: 30.06.2026 > 29.06.2026",
                        "7 report.csv.city: Fellbach > Stuttgart",
                        "7 report.csv.host: Virtual Dimension Center > bwcon",
                        "7 report.column.topic:  > Neues Thema",
                        "7 report.csv.list: offen, vorläufig > 2");
    }

    @Test
    void ofOneMeetingItsFiguresAreToldOnceAndNotAgainAsTheTotal() {
        MeetingLine line = BEFORE.meetings().get(0);
        Counts other = SampleReport.held(3, null, "", "", "", 27, 24, 3, 1).counts();
        Body before = one(line);
        Body after = one(new MeetingLine(
                line.id(),
                line.series(),
                line.number(),
                line.day(),
                line.city(),
                line.host(),
                line.topic(),
                line.listVersion(),
                other));

        assertThat(between(before, after))
                .contains("3 report.csv.expected: 26 > 27", "3 report.csv.noShowPercent: 7,6 > 11,1")
                .noneMatch(shown -> shown.startsWith("alle"))
                .doesNotHaveDuplicates();
    }

    private static Body one(MeetingLine line) {
        return new Body(
                List.of(line),
                line.counts(),
                BEFORE.networks(),
                BEFORE.organisations(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aNetworkIsTheSameByItsNumberWhateverItIsCalled() {
        var named = networks(new NetworkLine(1, "Forum", 5, 4, 3), new NetworkLine(2, "Forum", 7, 6, 2));
        var renamed = networks(new NetworkLine(1, "Forum", 5, 4, 3), new NetworkLine(2, "Kreis", 8, 6, 2));

        assertThat(between(named, renamed))
                .containsExactly(
                        "alle report.csv.network: Forum > Kreis", "alle report.network.participations Kreis: 7 > 8");
        assertThat(between(
                        networks(new NetworkLine(0, "Forum", 5, 4, 3)), networks(new NetworkLine(9, "Forum", 5, 4, 3))))
                .as("what an earlier release kept without a number is found by its name")
                .isEmpty();
    }

    @Test
    void agendasDecisionsAndAnnexesAreComparedMeetingByMeeting() {
        Body after = new Body(
                BEFORE.meetings(),
                BEFORE.total(),
                BEFORE.networks(),
                BEFORE.organisations(),
                BEFORE.topics().stream()
                        .map(topic -> new ReportContent.TopicLine(
                                topic.meetingId(),
                                topic.series(),
                                topic.meeting(),
                                topic.day(),
                                topic.topic(),
                                topic.meeting() == 4 ? List.of("Rundgang") : topic.agenda()))
                        .toList(),
                BEFORE.decisions().stream()
                        .map(one -> new ReportContent.DecisionLine(
                                103, one.series(), 3, one.day(), one.text(), one.yes(), one.no(), one.abstentions()))
                        .toList(),
                BEFORE.annexes().subList(1, 2));
        String text = BEFORE.decisions().get(0).text();

        assertThat(between(BEFORE, after))
                .containsExactly(
                        "4 report.column.agenda:  > Rundgang",
                        "4 report.section.decisions: " + text + " > ",
                        "3 report.section.decisions:  > " + text,
                        "3 report.section.annexes: Anwesenheit Karlsruhe Übersicht.pdf > ");
    }

    @Test
    void whatAnEarlierReleaseKeptIsTheSameVersion() {
        Body early = new Body(
                BEFORE.meetings(),
                BEFORE.total(),
                BEFORE.networks(),
                BEFORE.organisations(),
                BEFORE.topics().stream()
                        .map(one -> new ReportContent.TopicLine(
                                0, null, one.meeting(), one.day(), one.topic(), one.agenda()))
                        .toList(),
                BEFORE.decisions().stream()
                        .map(one -> new ReportContent.DecisionLine(
                                0, null, one.meeting(), one.day(), one.text(), one.yes(), one.no(), one.abstentions()))
                        .toList(),
                BEFORE.annexes());

        assertThat(early.topics()).extracting(OfMeeting::series).containsOnly("");
        assertThat(between(early, BEFORE)).isEmpty();
    }
}
