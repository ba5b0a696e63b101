package org.reihum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a report of attendance says, in the order in which page and paper say it. Kept as it was counted: what is
 * rendered of it later is the same. Texts are those of the day of the run; words for keys come from the messages.
 *
 * @param differences what an earlier version of this report said otherwise; empty for version 1
 */
public record ReportContent(Cover cover, Body body, List<Difference> differences) implements CountedReport {

    /**
     * The head of the report.
     *
     * @param series by name, in the order of their entry
     * @param grant null unless it is a report for a funder
     * @param from first day, {@code to} last day, both included; of one meeting its day
     * @param version from 1; the same for a run that found nothing changed
     * @param dataVersion SHA-256 over the body, in hexadecimal: the same data give the same
     * @param requestedAt what had been held by then is reported
     * @param provisional whether the list of a meeting is still open, and counted as it stood then
     * @param earlier the complete version that this one was compared with; 0 for none. Reports of early releases do not
     *     tell it: the one before
     */
    public record Cover(
            long report,
            ReportKind kind,
            List<String> series,
            @Nullable Funding grant,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int version,
            String dataVersion,
            Instant requestedAt,
            String requestedBy,
            boolean provisional,
            Integer earlier) {

        public Cover {
            earlier = Objects.requireNonNullElse(earlier, version - 1);
        }
    }

    /** A grant as it was on the day of the run. */
    public record Funding(long id, String funder, String purpose, String notice, LocalDate from, LocalDate to) {}

    /**
     * What was counted.
     *
     * @param meetings by day, cancelled ones without figures
     * @param total of all held meetings together; of a single meeting its own figures
     * @param networks those that somebody in the room represented, by name; last, without a name, who represented none
     */
    public record Body(
            List<MeetingLine> meetings,
            Counts total,
            List<NetworkLine> networks,
            Sizes organisations,
            List<TopicLine> topics,
            List<DecisionLine> decisions,
            List<Annex> annexes)
            implements ReportBody {

        @Override
        public List<CountedList> lists(boolean several) {
            return meetings.stream()
                    .filter(line -> !line.cancelled())
                    .map(line -> new CountedList(
                            line.id(),
                            several ? line.number() + " – " + line.series() : "" + line.number(),
                            line.listVersion()))
                    .toList();
        }

        /** Those of the list of participations. */
        @Override
        public int rows() {
            return meetings.stream()
                    .map(MeetingLine::counts)
                    .filter(Objects::nonNull)
                    .mapToInt(counts -> counts.participations() + counts.online() + counts.noShows())
                    .sum();
        }

        /** Number in the register of the meeting that the line is about; reports of early releases only tell its number and day. */
        long meetingOf(OfMeeting line) {
            return line.meetingId() != 0
                    ? line.meetingId()
                    : meetings.stream()
                            .filter(meeting -> meeting.number() == line.meeting())
                            .filter(meeting -> line.day() == null || line.day().equals(meeting.day()))
                            .map(MeetingLine::id)
                            .findFirst()
                            .orElse(0L);
        }
    }

    /** A line about a meeting. */
    public interface OfMeeting {

        /** 0 where a report of an early release does not tell. */
        long meetingId();

        String series();

        /** Its number in its series. */
        int meeting();

        default @Nullable LocalDate day() {
            return null;
        }
    }

    /**
     * A meeting.
     *
     * @param listVersion which version of its closed list is counted; 0 while it is open ("vorläufig")
     * @param counts null for a cancelled meeting
     */
    public record MeetingLine(
            long id,
            String series,
            int number,
            @Nullable LocalDate day,
            String city,
            String host,
            String topic,
            int listVersion,
            @Nullable Counts counts) {

        public boolean cancelled() {
            return counts == null;
        }

        /** Counted from a list that nobody has closed. */
        public boolean provisional() {
            return counts != null && listVersion == 0;
        }
    }

    /**
     * Figures by the counting rules. A participation is one person at one meeting; people are different persons. Companions
     * are neither, and who took part online stands apart.
     *
     * @param excused gave up a seat on the day of the meeting: no no-show
     * @param expected accepted and promoted
     * @param noShowPercent of the expected, one decimal; null when nobody was expected, or too few to tell
     * @param networks by short name
     * @param kinds participations by the function of the day
     * @param sizes of the employers of those in the room, participation by participation
     * @param unsigned in the room, but not signed for
     */
    public record Counts(
            int invited,
            int accepted,
            int promoted,
            int waiting,
            int withdrawn,
            int declined,
            int tentative,
            int open,
            int excused,
            int expected,
            int present,
            int walkIns,
            int participations,
            int people,
            int online,
            int noShows,
            @Nullable String noShowPercent,
            List<String> networks,
            int organisations,
            List<KindCount> kinds,
            Sizes sizes,
            int unsigned) {

        /** How many came in that function. */
        public int of(String function) {
            return kinds.stream()
                    .filter(kind -> kind.function().equals(function))
                    .mapToInt(KindCount::participations)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** @param function key of messages {@code network.function.…} */
    public record KindCount(String function, int participations) {}

    /**
     * How many of which size; percentages with one decimal point ("21.4"), null when the group is too small to tell.
     * Unknown stays unknown.
     */
    public record Sizes(
            int smes,
            int large,
            int unknown,
            @Nullable String smePercent,
            @Nullable String largePercent,
            @Nullable String unknownPercent) {}

    /**
     * Who came for a network.
     *
     * @param id 0 for those who represented none, and in reports of early releases
     * @param people different persons
     * @param meetings at how many of them it was represented
     */
    public record NetworkLine(long id, String name, int participations, int people, int meetings) {

        /** By id, and by name where one of them does not tell it. */
        boolean isOfSameNetwork(NetworkLine other) {
            return id == 0 || other.id == 0 ? name.equals(other.name) : id == other.id;
        }
    }

    /** @param agenda titles of its points */
    public record TopicLine(
            long meetingId,
            String series,
            int meeting,
            @Nullable LocalDate day,
            String topic,
            List<String> agenda) implements OfMeeting {

        public TopicLine {
            series = Objects.requireNonNullElse(series, "");
        }
    }

    public record DecisionLine(
            long meetingId,
            String series,
            int meeting,
            @Nullable LocalDate day,
            String text,
            int yes,
            int no,
            int abstentions)
            implements OfMeeting {

        public DecisionLine {
            series = Objects.requireNonNullElse(series, "");
        }
    }

    /**
     * A signed list as it came back, in the files of the meeting.
     *
     * @param meeting number; {@code scan} finds it
     * @param sheets "1/2, 2/2"; empty while nobody knows which sheets it shows
     */
    public record Annex(
            long meetingId,
            String series,
            int meeting,
            long scan,
            String name,
            int kilobytes,
            String sha256,
            String sheets)
            implements OfMeeting {

        public Annex {
            series = Objects.requireNonNullElse(series, "");
        }
    }

    /**
     * What an earlier version said otherwise.
     *
     * @param meeting number of the meeting; null for what is said of all together
     * @param series of that meeting
     * @param figure key of the messages, whole; {@code of} says of what, such as a network, or is empty
     * @param was as text, empty for what was not there; {@code is} likewise
     * @param reasons why, as the corrections of the lists say
     */
    public record Difference(
            @Nullable Integer meeting,
            String series,
            String figure,
            String of,
            String was,
            String is,
            List<String> reasons) {

        /** Kept in the language of the report; {@code isIn} likewise. */
        public String wasIn(Locale reader) {
            return ReportWords.decimal(was, reader);
        }

        public String isIn(Locale reader) {
            return ReportWords.decimal(is, reader);
        }
    }
}
