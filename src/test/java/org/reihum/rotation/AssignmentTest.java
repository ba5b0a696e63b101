package org.reihum.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void isAsCheapAsTheCheapestOfAllWays() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(5);
            int columns = rows + random.nextInt(3);
            double[][] price = new double[rows][columns];
            for (double[] row : price) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(50) - 10;
                }
            }
            Assignment assignment = new Assignment(price);
            assertThat(IntStream.of(assignment.columns()).distinct().count()).isEqualTo(rows);
            assertThat(assignment.total()).isEqualTo(cheapest(price, 0, 0));
        }
    }

    private static double cheapest(double[][] price, int row, int taken) {
        double least = row == price.length ? 0 : Double.POSITIVE_INFINITY;
        for (int column = 0; row < price.length && column < price[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                least = Math.min(least, price[row][column] + cheapest(price, row + 1, taken | 1 << column));
            }
        }
        return least;
    }
}
