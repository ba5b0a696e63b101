package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoadDistanceTest {

    @Test
    void equalsTheReferenceTableForEveryPair() {
        List<String[]> pairs = Demo.rows("distances.csv");

        assertThat(pairs).hasSize(66).allSatisfy(pair -> {
            Location from = Demo.location(pair[0]);
            Location to = Demo.location(pair[1]);
            assertThat(from.kmTo(to)).as("%s - %s", pair[2], pair[3]).isEqualTo(Integer.parseInt(pair[5]));
            assertThat(to.kmTo(from)).isEqualTo(from.kmTo(to));
        });
    }
}
