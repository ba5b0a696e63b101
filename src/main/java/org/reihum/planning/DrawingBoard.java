package org.reihum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reihum.meeting.History;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.SeriesId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Network;
import org.reihum.network.NetworkId;
import org.reihum.network.Networks;
import org.reihum.network.Place;
import org.reihum.network.PlaceId;
import org.reihum.network.Places;
import org.reihum.rotation.Judgement.Breach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rotation page shows: the running cycle with what was held and released, and behind it the draft with reasons. */
@Component
class DrawingBoard {

    private final Timetable timetable;
    private final HostPlans plans;
    private final Networks networks;
    private final Places places;
    private final Turns turns;
    private final JudgingDraft judging;
    private final ReasonWords words;
    private final History history;

    DrawingBoard(
            Timetable timetable,
            HostPlans plans,
            Networks networks,
            Places places,
            Turns turns,
            JudgingDraft judging,
            ReasonWords words,
            History history) {
        this.timetable = timetable;
        this.plans = plans;
        this.networks = networks;
        this.places = places;
        this.turns = turns;
        this.judging = judging;
        this.words = words;
        this.history = history;
    }

    @Transactional(readOnly = true)
    List<PlanLineView> lines(SeriesId series, LocalDate today, Locale locale) {
        LocalDate cycleBegan = turns.runningCycleBegan(series, today).orElse(today);
        List<MeetingCard> all = timetable.of(series);
        Optional<HostPlan> draft = plans.draft(series);
        Set<MeetingId> anew = draft.stream()
                .flatMap(plan -> plan.lines().stream())
                .flatMap(line -> line.meeting().stream())
                .collect(Collectors.toSet());
        List<MeetingCard> meetings = all.stream()
                .filter(m -> !m.cancelled() && m.day() != null && !m.day().isBefore(cycleBegan))
                .filter(m -> !anew.contains(m.id()))
                .sorted(Comparator.comparing(MeetingCard::day))
                .toList();
        Map<Long, HostPlanLine> released =
                plans.findFirstBySeriesIdAndReleasedAtNotNullOrderByIdDesc(series.value()).stream()
                        .flatMap(plan -> plan.lines().stream())
                        .filter(line -> line.meeting().isPresent())
                        .collect(Collectors.toMap(
                                line -> line.meeting().orElseThrow().value(), Function.identity()));
        Map<MeetingId, String> kept = history.overrides(series);
        List<PlanLineView> lines = new ArrayList<>();
        boolean nextIsDrawn = false;
        for (MeetingCard meeting : meetings) {
            boolean held = meeting.day().isBefore(today);
            String kind = held ? "served" : nextIsDrawn ? "fixed" : "next";
            nextIsDrawn |= !held;
            lines.add(line(
                    meeting,
                    kind,
                    Optional.ofNullable(released.get(meeting.id().value())),
                    kept.getOrDefault(meeting.id(), ""),
                    locale));
        }
        draft.ifPresent(plan -> lines.addAll(drafted(plan, all, nextIsDrawn(lines), today, locale)));
        return lines;
    }

    private static boolean nextIsDrawn(List<PlanLineView> lines) {
        return lines.stream().anyMatch(line -> line.kind().equals("next"));
    }

    /** Members that no plan can place, because they are not on the map. */
    List<Network> leftOut(SeriesId series, LocalDate today) {
        Set<NetworkId> members = turns.of(series, today).keySet();
        Set<NetworkId> seated =
                places.findBySeatTrue().stream().map(Place::network).collect(Collectors.toSet());
        return networks.findAllByOrderByName().stream()
                .filter(network -> members.contains(network.id()) && !seated.contains(network.id()))
                .toList();
    }

    /** Those networks, by name. */
    List<Network> passing(Set<NetworkId> passing) {
        return networks.findAllByOrderByName().stream()
                .filter(network -> passing.contains(network.id()))
                .toList();
    }

    private PlanLineView line(
            MeetingCard meeting, String kind, Optional<HostPlanLine> origin, String kept, Locale locale) {
        return new PlanLineView(
                meeting.number(),
                meeting.day(),
                meeting.city(),
                meeting.host(),
                kind,
                origin.filter(line -> line.kmBefore().isPresent())
                        .map(line -> line.kmBefore().getAsInt())
                        .orElse(null),
                origin.map(line -> reasons(line, locale)).orElse(List.of()),
                List.of(),
                meeting.id().value(),
                meeting.state().name(),
                0,
                false,
                kept.isEmpty() ? origin.map(HostPlanLine::overrideReason).orElse("") : kept,
                "",
                origin.filter(HostPlanLine::warned).isPresent());
    }

    private List<PlanLineView> drafted(
            HostPlan plan, List<MeetingCard> all, boolean nextIsDrawn, LocalDate today, Locale locale) {
        Map<NetworkId, String> hosts =
                networks.findAllByOrderByName().stream().collect(Collectors.toMap(Network::id, Network::shortName));
        Map<PlaceId, String> cities =
                places.findAllByOrderByName().stream().collect(Collectors.toMap(Place::id, Place::name));
        Map<NetworkId, String> seats = places.findBySeatTrue().stream()
                .collect(Collectors.toMap(Place::network, Place::name, (first, second) -> first));
        Map<Integer, List<Breach>> breaches =
                judging.of(plan, today).map(JudgingDraft::byLine).orElse(Map.of());
        Map<MeetingId, Integer> numbers = all.stream().collect(Collectors.toMap(MeetingCard::id, MeetingCard::number));
        int lastNumber = all.stream().mapToInt(MeetingCard::number).max().orElse(0);
        int anew = (int)
                plan.lines().stream().filter(line -> line.meeting().isPresent()).count();
        return plan.lines().stream()
                .map(line -> new PlanLineView(
                        line.meeting().map(numbers::get).orElse(lastNumber + line.position() - anew),
                        line.day(),
                        line.place().map(cities::get).orElseGet(() -> seats.getOrDefault(line.host(), "")),
                        hosts.getOrDefault(line.host(), ""),
                        !nextIsDrawn && line.position() == 1 ? "next" : "coming",
                        line.kmBefore().isPresent() ? line.kmBefore().getAsInt() : null,
                        reasons(line, locale),
                        warnings(breaches.getOrDefault(line.position(), List.of()), locale),
                        line.meeting().map(MeetingId::value).orElse(null),
                        "DRAFT",
                        line.position(),
                        line.pinned(),
                        line.overrideReason(),
                        line.coHost().map(hosts::get).orElse(""),
                        line.warned()))
                .toList();
    }

    private List<String> warnings(List<Breach> breaches, Locale locale) {
        return breaches.stream()
                .map(breach -> words.say(breach.reason(), locale))
                .distinct()
                .toList();
    }

    private List<String> reasons(HostPlanLine line, Locale locale) {
        return line.reasons().stream().map(reason -> words.say(reason, locale)).toList();
    }
}
