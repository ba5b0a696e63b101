package org.reihum.report;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures how long people took to answer, each once an invitation: until the first answer, through its channel. */
@Component
class CountingAnswers {

    private static final double MINUTES_AN_HOUR = 60;

    /** The first event that answered; of records taken over from elsewhere the time and channel that they tell. */
    private static final String FIRST = """
            select i.answer, i.invited_at, coalesce(e.at, i.answered_at) as answered_at,
                   case when e.kind = 'ANSWERED' then coalesce(e.channel, i.channel) else i.channel end as channel
            from invitation i
            left join (select invitation_id, min(id) as first from invitation_event
                       where kind in ('ANSWERED', 'RECORDED', 'DELEGATED') and answer <> 'OPEN' group by invitation_id) f
                   on f.invitation_id = i.id
            left join invitation_event e on e.id = f.first
            where i.meeting_id in (:meetings) and i.withdrawn_at is null and i.stands_in_for is null
            """;

    private final JdbcClient jdbc;

    CountingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ResponseTimes of(List<Listed> held) {
        List<Long> meetings =
                held.stream().map(listed -> listed.meeting().id().value()).toList();
        Map<Channel, List<Double>> hours = new EnumMap<>(Channel.class);
        List<Double> all = new ArrayList<>();
        int[] unanswered = new int[1];
        if (!meetings.isEmpty()) {
            jdbc.sql(FIRST).param("meetings", meetings).query(row -> {
                OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                if (answered == null) {
                    // an answer whose time nobody knows is neither
                    unanswered[0] += row.getString("answer").equals("OPEN") ? 1 : 0;
                    return;
                }
                double took = hours(row.getObject("invited_at", OffsetDateTime.class), answered);
                String channel = row.getString("channel");
                all.add(took);
                hours.computeIfAbsent(
                                channel == null ? Channel.RECORD : Channel.valueOf(channel),
                                unused -> new ArrayList<>())
                        .add(took);
            });
        }
        return new ResponseTimes(
                held.stream().map(CountedMeeting::withoutList).toList(),
                line(null, all),
                hours.entrySet().stream()
                        .map(each -> line(each.getKey().name(), each.getValue()))
                        .toList(),
                unanswered[0]);
    }

    /** An answer that is on record before its invitation took no time. */
    private static double hours(OffsetDateTime invited, OffsetDateTime answered) {
        return Math.max(0, Duration.between(invited, answered).toMinutes() / MINUTES_AN_HOUR);
    }

    private static ResponseTimes.Line line(@Nullable String channel, List<Double> hours) {
        double[] sorted =
                hours.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new ResponseTimes.Line(
                channel, sorted.length, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /** Between the two nearest, as spreadsheets do it (QUARTILE.INC); with one decimal. */
    static double quantile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double value = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        return Math.round(value * 10) / 10.0;
    }
}
