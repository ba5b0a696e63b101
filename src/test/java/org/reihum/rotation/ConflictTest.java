package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reihum.rotation.Impossible.Clash;
import org.reihum.rotation.Impossible.WayOut;

/** Eleven hosts, two cycles, and too many large meetings: no season keeps all rules. */
class ConflictTest {

    private final Roster roster = Instances.roster("bw11-n22-h0-s1");
    private final Impossible impossible = (Impossible) Planner.plan(roster);

    @Test
    void theConflictNamesSeats() {
        assertThat(impossible.conflict()).isNotEmpty().allSatisfy(clash -> {
            assertThat(clash.rule()).isEqualTo(Rule.SEATS);
            assertThat(clash.reasons()).isNotEmpty();
        });
        assertThat(impossible.waysOut()).hasSize(3);
    }

    @Test
    void theConflictAloneIsImpossibleAndWithoutAnyOneOfItPossible() {
        Set<String> conflict = places(impossible.conflict());

        assertThat(possible(keepingOnly(conflict))).isFalse();
        for (String one : conflict) {
            Set<String> rest = new HashSet<>(conflict);
            rest.remove(one);
            assertThat(possible(keepingOnly(rest))).as("without %s", one).isTrue();
        }
    }

    @Test
    void eachWayOutBreaksExactlyWhatItSays() {
        Verifier verifier = new Verifier(roster);
        for (WayOut way : impossible.waysOut()) {
            assertThat(verifier.breaches(way.plan().stops())).isEqualTo(atPositions(way.gives()));
        }
    }

    @Test
    void eachWayOutIsNeededAsAWholeAndItsPlanTheBest() {
        for (WayOut way : impossible.waysOut()) {
            Set<String> gives = places(way.gives());
            for (String one : gives) {
                Set<String> others = new HashSet<>(gives);
                others.remove(one);
                assertThat(possible(lifting(roster, others)))
                        .as("with %s kept", one)
                        .isFalse();
            }
            Plan best = Demo.plan(lifting(roster, gives));
            assertThat(way.plan().score().total()).isEqualTo(best.score().total());
        }
    }

    /** Every single rule, and every rule at every slot: lifted alone none of them is enough, so two is the least. */
    @Test
    void noWayOutIsSmallerThanTheFirst() {
        int fewest = impossible.waysOut().get(0).gives().size();

        assertThat(fewest).isEqualTo(2);
        assertThat(impossible.waysOut()).extracting(way -> way.gives().size()).isSorted();
        for (Slot slot : roster.slots()) {
            for (Rule rule : List.of(Rule.SEATS, Rule.OPEN_DOORS, Rule.OPEN_FOR_ALL, Rule.DAYS_BETWEEN)) {
                assertThat(possible(lifting(roster, Set.of(rule + " " + slot.id()))))
                        .as("%s at %s", rule, slot.id())
                        .isFalse();
            }
        }
    }

    @Test
    void aSingleWishTooManyIsNamedAlone() {
        Roster fine = Instances.roster("bw11-n11-h0-s1");
        Slot first = fine.slots().get(0);
        Roster twice =
                fine.with(0, first.heldFor("UL")).with(1, fine.slots().get(1).heldFor("UL"));

        Impossible both = (Impossible) Planner.plan(twice);

        assertThat(places(both.conflict()))
                .allSatisfy(place -> assertThat(place).startsWith("HELD_HOST"));
        assertThat(both.waysOut().get(0).gives()).hasSize(1);
    }

    @Test
    void aSearchThatWasStoppedClaimsNothing() {
        Impossible stopped = (Impossible) Planner.plan(roster, () -> true);

        assertThat(stopped.conflict()).isEmpty();
    }

    private static Set<String> places(List<Clash> clashes) {
        Set<String> places = new TreeSet<>();
        clashes.forEach(clash -> places.add(clash.rule() + " " + clash.slot()));
        return places;
    }

    private Set<String> atPositions(List<Clash> clashes) {
        List<String> ids = roster.slots().stream().map(Slot::id).toList();
        Set<String> places = new TreeSet<>();
        clashes.forEach(clash -> places.add(clash.rule() + "@" + ids.indexOf(clash.slot())));
        return places;
    }

    /** Without asking why not: that takes a search of its own. */
    private static boolean possible(Roster roster) {
        Board board = new Board(roster.judgedBy(new Profile("none", List.of())));
        return new ExactSearch(board, () -> false).best().isPresent();
    }

    /** Seats only where named; no blocked day, no holiday and no days between, but everybody once a cycle and the gap. */
    private Roster keepingOnly(Set<String> places) {
        Set<String> all = new HashSet<>();
        for (Slot slot : roster.slots()) {
            for (Rule rule : List.of(Rule.SEATS, Rule.OPEN_DOORS, Rule.OPEN_FOR_ALL, Rule.DAYS_BETWEEN)) {
                all.add(rule + " " + slot.id());
            }
        }
        all.removeAll(places);
        return lifting(roster, all);
    }

    /** The roster with these rules lifted where they are named, by changing what they look at. */
    private static Roster lifting(Roster from, Set<String> places) {
        List<Slot> slots = new ArrayList<>();
        Set<LocalDate> doorsOpen = new HashSet<>();
        Set<LocalDate> openForAll = new HashSet<>();
        boolean daysFree = false;
        for (Slot slot : from.slots()) {
            boolean seats = places.contains(Rule.SEATS + " " + slot.id());
            slots.add(new Slot(
                    slot.id(),
                    seats ? 0 : slot.expected(),
                    slot.dates(),
                    slot.pinHost(),
                    slot.pinDate(),
                    slot.published(),
                    slot.excluded()));
            for (Slot.CandidateDate date : slot.dates()) {
                if (places.contains(Rule.OPEN_DOORS + " " + slot.id())) {
                    doorsOpen.add(date.date());
                }
                if (places.contains(Rule.OPEN_FOR_ALL + " " + slot.id())) {
                    openForAll.add(date.date());
                }
            }
            daysFree |= places.contains(Rule.DAYS_BETWEEN + " " + slot.id());
        }
        Rules rules = from.rules();
        return new Roster(
                from.name(),
                from.locations().stream().map(each -> open(each, doorsOpen)).toList(),
                slots,
                from.before(),
                from.travel(),
                new Rules(
                        rules.minGap(),
                        daysFree ? 0 : rules.minDaysBetween(),
                        false,
                        Optional.empty(),
                        rules.closedForAll().stream()
                                .filter(closure -> !openForAll.contains(closure.first()))
                                .toList(),
                        rules.schoolHolidays(),
                        rules.notBackToBack(),
                        rules.nearMinutes(),
                        rules.maxTravelOffset()),
                from.profile());
    }

    private static Location open(Location location, Set<LocalDate> days) {
        Site seat = location.seat();
        List<Closure> closures = seat.closures().stream()
                .filter(closure -> !days.contains(closure.first()))
                .toList();
        return new Location(
                location.id(),
                location.name(),
                location.region(),
                List.of(new Site(seat.id(), seat.city(), seat.seats(), closures)),
                location.standing(),
                location.wishes());
    }
}
