package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    private static Roster roster(boolean allHaveHosted) {
        List<Location> locations = IntStream.range(0, 3)
                .mapToObj(each -> new Location(
                        "L" + each,
                        "L" + each,
                        "",
                        List.of(new Site("L" + each, "L" + each, 50, List.of())),
                        new Standing(
                                allHaveHosted,
                                OptionalInt.empty(),
                                each == 0,
                                0,
                                1,
                                0,
                                100,
                                Optional.empty(),
                                Optional.of(LocalDate.parse("2026-09-30"))),
                        Wishes.NONE))
                .toList();
        int[][] way = new int[3][3];
        return new Roster(
                "newcomer",
                locations,
                Demo.slots(LocalDate.parse("2027-03-03"), 3),
                Optional.empty(),
                new Travel(way, way),
                Demo.rules(),
                Profile.standard());
    }

    @Test
    void aNewcomerTakesTheLastPlaceOfTheRunningCycle() {
        Plan plan = Demo.plan(roster(false));

        assertThat(Demo.hosts(plan)).containsExactly("L1", "L2", "L0");
        assertThat(plan.entries().get(2).reasons()).contains(Reason.of(Code.NEWCOMER_LAST, "2026-09-30"));
    }

    @Test
    void onceEveryoneHasHostedNobodyIsNewAnyMore() {
        Plan plan = Demo.plan(roster(true));

        assertThat(Demo.hosts(plan)).containsExactly("L0", "L1", "L2");
        assertThat(plan.entries())
                .allSatisfy(entry ->
                        assertThat(entry.reasons()).extracting(Reason::code).doesNotContain(Code.NEWCOMER_LAST));
    }
}
