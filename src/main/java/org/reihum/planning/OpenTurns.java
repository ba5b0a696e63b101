package org.reihum.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Suspension;
import org.reihum.meeting.Suspensions;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.springframework.stereotype.Component;

/** Turns ahead whose host is suspended on the day, or has gone on in a network that did not want them: they wait for another. */
@Component
class OpenTurns {

    /** A turn without host, and who could take it. */
    record OpenTurn(TurnRef turn, int number, @Nullable LocalDate day, NetworkId host, Optional<Substitute> proposal) {}

    private final Timetable timetable;
    private final DraftTurns drafts;
    private final Suspensions suspensions;
    private final Vacancies vacancies;
    private final Substitutes substitutes;
    private final Mergers mergers;

    OpenTurns(
            Timetable timetable,
            DraftTurns drafts,
            Suspensions suspensions,
            Vacancies vacancies,
            Substitutes substitutes,
            Mergers mergers) {
        this.timetable = timetable;
        this.drafts = drafts;
        this.suspensions = suspensions;
        this.vacancies = vacancies;
        this.substitutes = substitutes;
        this.mergers = mergers;
    }

    List<OpenTurn> of(SeriesId series, LocalDate today) {
        List<Suspension> all = suspensions.of(series);
        List<Merger> gone = mergers.of(series);
        Stream<OpenTurn> meetings = ahead(series, today).stream()
                .filter(meeting -> isAway(meeting.hostId(), meeting.day(), all, gone))
                .map(meeting -> open(TurnRef.of(meeting.id()), vacancies.of(meeting, today), today));
        Stream<OpenTurn> drafted = drafts.of(series).stream()
                .filter(turn -> isAway(turn.line().host(), turn.line().day(), all, gone))
                .map(turn -> open(TurnRef.of(turn), vacancies.of(series, turn, today), today));
        return Stream.concat(meetings, drafted).toList();
    }

    private List<MeetingCard> ahead(SeriesId series, LocalDate today) {
        return timetable.of(series).stream()
                .filter(meeting -> !meeting.cancelled()
                        && meeting.day() != null
                        && !meeting.day().isBefore(today))
                .toList();
    }

    private static boolean isAway(NetworkId host, @Nullable LocalDate day, List<Suspension> all, List<Merger> gone) {
        if (day == null) {
            return false;
        }
        return all.stream().anyMatch(each -> each.network().equals(host) && each.covers(day))
                || gone.stream().anyMatch(each -> each.merged().equals(host) && !day.isBefore(each.onDay()));
    }

    private OpenTurn open(TurnRef turn, Vacancy vacancy, LocalDate today) {
        Optional<Substitute> best = substitutes.rank(vacancy, today).stream()
                .filter(Substitute::able)
                .findFirst();
        return new OpenTurn(turn, vacancy.number(), vacancy.day(), vacancy.host(), best);
    }
}
