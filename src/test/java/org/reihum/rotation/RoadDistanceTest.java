package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoadDistanceTest {

    private final Travel travel = Demo.travel();

    @Test
    void equalsTheReferenceTableForEveryPair() {
        List<String[]> pairs = Demo.rows("distances.csv");

        assertThat(pairs).hasSize(66).allSatisfy(pair -> {
            int from = Demo.number(pair[0]);
            int to = Demo.number(pair[1]);
            assertThat(travel.km()[from][to]).as("%s - %s", pair[2], pair[3]).isEqualTo(Integer.parseInt(pair[5]));
            assertThat(travel.km()[to][from]).isEqualTo(travel.km()[from][to]);
            assertThat(travel.minutes()[from][to])
                    .as("%s - %s", pair[2], pair[3])
                    .isCloseTo(Integer.parseInt(pair[6]), within(5));
        });
    }
}
