package org.reihum.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceFigures;
import org.reihum.attendance.CountedList;
import org.reihum.attendance.Tally;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.GermanOrder;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.SizeClass;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.KindCount;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the meetings of a report, one by one and all together, by the versions of their lists that it names. */
@Component
class CountingMeetings {

    private final ReportLists lists;
    private final Networks networks;
    private final MeetingTalk talk;

    CountingMeetings(ReportLists lists, Networks networks, MeetingTalk talk) {
        this.lists = lists;
        this.networks = networks;
        this.talk = talk;
    }

    /**
     * The same lists give the same body, as long as nothing else that it shows has changed. Reads one list after the other:
     * what it keeps are the different people, not their participations.
     *
     * @param meetings in the order of the report, cancelled ones too
     */
    @Transactional(readOnly = true)
    ReportContent.Body count(Report report, List<Listed> meetings, Percentages percentages) {
        Map<NetworkId, String> names =
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName));
        var tally = new Tally();
        List<MeetingLine> lines = new ArrayList<>();
        List<AttendanceFigures> all = new ArrayList<>();
        for (Listed listed : meetings) {
            if (listed.meeting().cancelled()) {
                lines.add(line(listed, null));
            } else {
                CountedList list = lists.counted(report, listed);
                tally.add(list.lines());
                all.add(list.figures());
                var alone = new Tally();
                alone.add(list.lines());
                lines.add(line(listed, counts(List.of(list.figures()), alone, names, percentages)));
            }
        }
        List<MeetingCard> held = held(meetings);
        var sizes = tally.organisationSizes();
        return new ReportContent.Body(
                lines,
                counts(all, tally, names, percentages),
                networks(tally, names),
                percentages.sizes(sizes.smes(), sizes.large(), sizes.unknown()),
                talk.topics(held),
                talk.decisions(held),
                talk.annexes(held));
    }

    private static List<MeetingCard> held(List<Listed> meetings) {
        return meetings.stream()
                .map(Listed::meeting)
                .filter(Predicate.not(MeetingCard::cancelled))
                .toList();
    }

    private static MeetingLine line(Listed listed, @Nullable Counts counts) {
        MeetingCard meeting = listed.meeting();
        return new MeetingLine(
                meeting.id().value(),
                meeting.series(),
                meeting.number(),
                meeting.day(),
                meeting.city(),
                meeting.host(),
                meeting.topic(),
                listed.version(),
                counts);
    }

    private static Counts counts(
            List<AttendanceFigures> all, Tally tally, Map<NetworkId, String> names, Percentages percentages) {
        var sum = new Sum(all);
        int expected = sum.of(figures -> figures.expected() == null ? 0 : figures.expected());
        int noShows = sum.of(AttendanceFigures::noShows);
        return new Counts(
                sum.of(figures -> figures.guests().invited()),
                sum.of(figures -> figures.guests().accepted()),
                sum.of(figures -> figures.guests().promoted()),
                sum.of(figures -> figures.guests().waiting()),
                sum.of(figures -> figures.guests().withdrawn()),
                sum.of(figures -> figures.guests().declined()),
                sum.of(figures -> figures.guests().tentative()),
                sum.of(figures -> figures.guests().open()),
                sum.of(AttendanceFigures::excused),
                expected,
                sum.of(AttendanceFigures::present),
                sum.of(AttendanceFigures::walkIns),
                tally.participations(),
                tally.people(),
                sum.of(AttendanceFigures::online),
                noShows,
                percentages.of(noShows, expected),
                names(tally, names).toList(),
                tally.organisations(),
                tally.functions().entrySet().stream()
                        .map(each -> new KindCount(each.getKey().name(), each.getValue()))
                        .toList(),
                percentages.sizes(tally.of(SizeClass.SME), tally.of(SizeClass.LARGE), tally.sizeUnknown()),
                sum.of(AttendanceFigures::unsigned));
    }

    /** What may be added up over several meetings. */
    private record Sum(List<AttendanceFigures> all) {

        int of(ToIntFunction<AttendanceFigures> figure) {
            return all.stream().mapToInt(figure).sum();
        }
    }

    private static Stream<String> names(Tally tally, Map<NetworkId, String> names) {
        return tally.networks().keySet().stream()
                .map(id -> names.getOrDefault(id, ""))
                .sorted(byName());
    }

    private static List<NetworkLine> networks(Tally tally, Map<NetworkId, String> names) {
        Stream<NetworkLine> represented = tally.networks().entrySet().stream()
                .map(each -> line(each.getKey().value(), names.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted(Comparator.comparing(NetworkLine::name, byName()).thenComparing(NetworkLine::id));
        Stream<NetworkLine> none =
                Stream.of(line(0, "", tally.ofNoNetwork())).filter(line -> line.participations() > 0);
        return Stream.concat(represented, none).toList();
    }

    private static NetworkLine line(long id, String name, Tally.OfNetwork network) {
        return new NetworkLine(id, name, network.participations(), network.people(), network.meetings());
    }

    /** As German lists have it, and always the same. */
    private static Comparator<String> byName() {
        return GermanOrder.ofWords().thenComparing(Comparator.naturalOrder());
    }
}
