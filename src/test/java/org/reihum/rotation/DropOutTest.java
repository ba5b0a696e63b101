package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DropOutTest {

    @Test
    void aHostThatDropsOutMovesAtMostOneOtherAndNoDate() {
        DropOuts.Count count = DropOuts.count(200, 1);

        assertThat(count.share()).as(count.toString()).isGreaterThanOrEqualTo(95);
    }
}
