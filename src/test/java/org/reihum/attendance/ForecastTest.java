package org.reihum.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final int REPEATS = 20_000;

    private static Forecast forecast(int accepted, int expected, int missing) {
        return Forecast.of(accepted, 0, new NoShows(1, expected, missing)).orElseThrow();
    }

    @Test
    void thirtyAcceptedAfterTwentyNoShowsOfOneHundredAndFiftySeven() {
        Forecast sixth = Forecast.of(30, 4, new NoShows(5, 157, 20)).orElseThrow();

        assertThat(sixth.coming()).hasToString("26.2");
        assertThat(sixth.people()).isEqualTo(26);
        assertThat(sixth.low()).isEqualTo(23);
        assertThat(sixth.high()).isEqualTo(29);
        assertThat(sixth.tentative()).as("apart").isEqualTo(4);
        assertThat(sixth.before().percent()).hasToString("12.7");
    }

    @Test
    void withoutHistoryOrGuestsThereIsNone() {
        assertThat(Forecast.of(30, 4, new NoShows(0, 0, 0))).isEmpty();
        assertThat(Forecast.of(0, 4, new NoShows(5, 157, 20))).isEmpty();
    }

    @Test
    void halfAPersonIsRoundedUp() {
        assertThat(forecast(1, 4, 1).coming()).as("0.75").hasToString("0.8");
        assertThat(forecast(5, 2, 1).people()).as("2.5").isEqualTo(3);
    }

    /** Uniform with one half each and one trial; closed form with alpha 1 and beta 1: all numbers equally likely. */
    @Test
    void theQuantilesAreThoseOfTheDistribution() {
        var uniform = new BetaBinomial(9, 1, 1);
        assertThat(IntStream.of(5, 10, 11, 50, 51, 90, 91, 100)
                        .map(percent -> uniform.quantile(percent / 100.0 - 1e-9)))
                .containsExactly(0, 0, 1, 4, 5, 8, 9, 9);
        // one half to the power of ten is 0.00098, as the prior grows heavy
        var coins = new BetaBinomial(10, 1e9, 1e9);
        assertThat(coins.quantile(0.00097)).isZero();
        assertThat(coins.quantile(0.00098)).isOne();
        assertThat(coins.quantile(0.62)).isEqualTo(5);
    }

    @Test
    void hundredsOfGuestsDoNotUnderflow() {
        Forecast large = forecast(2_000, 157, 20);
        assertThat(large.coming()).hasToString("1745.2");
        assertThat(large.low()).isBetween(1650, 1690);
        assertThat(large.high()).isBetween(1800, 1830);
    }

    @Test
    void aLongerHistoryNarrowsTheBoundsAndTheFigureLiesBetweenThem() {
        assertThat(width(forecast(60, 20, 3))).isGreaterThan(width(forecast(60, 2_000, 300)));
        for (int expected : new int[] {1, 2, 5, 20, 157}) {
            for (int missing = 0; missing <= expected; missing++) {
                for (int accepted : new int[] {1, 2, 7, 30, 200}) {
                    Forecast one = forecast(accepted, expected, missing);
                    assertThat(one.people()).isBetween(one.low(), one.high());
                    assertThat(one.low()).isBetween(0, one.high());
                    assertThat(one.high()).isLessThanOrEqualTo(accepted);
                }
            }
        }
    }

    private static int width(Forecast forecast) {
        return forecast.high() - forecast.low();
    }

    /** Histories and meetings drawn from the same rate: how often does the number who come lie within the bounds? */
    @ParameterizedTest(name = "{0} expected before, {1} accepted, {2} stay away")
    @CsvSource({
        "157, 30, 0.127",
        "157, 30, 0.20",
        "157, 60, 0.10",
        "40, 30, 0.15",
        "40, 60, 0.10",
        "40, 60, 0.25",
        "20, 60, 0.15",
        "400, 60, 0.15",
    })
    void theBoundsHoldInFourCasesOfFive(int expected, int accepted, double rate) {
        double coverage = coverage(expected, accepted, rate, (missing, come) -> {
            Forecast forecast = forecast(accepted, expected, missing);
            return forecast.low() <= come && come <= forecast.high() ? 1 : 0;
        });
        assertThat(coverage).isBetween(0.78, 0.90);
    }

    /** Taking the rate of the past for the truth promises too much: with a short history that is seen. */
    @Test
    void withoutTheUncertaintyOfTheRateTheyWouldNotHold() {
        double coverage = coverage(20, 60, 0.15, (missing, come) -> {
            var certain = new BetaBinomial(60, (20 - missing) * 1e6 + 1, missing * 1e6 + 1);
            return certain.quantile(0.1) <= come && come <= certain.quantile(0.9) ? 1 : 0;
        });
        assertThat(coverage).isLessThan(0.65);
    }

    private static double coverage(int expected, int accepted, double rate, IntBinaryOperator holds) {
        Random random = new Random(20261121);
        int held = 0;
        for (int i = 0; i < REPEATS; i++) {
            int missing = draw(random, expected, rate);
            held += holds.applyAsInt(missing, accepted - draw(random, accepted, rate));
        }
        return held / (double) REPEATS;
    }

    private static int draw(Random random, int people, double rate) {
        return (int) IntStream.range(0, people)
                .filter(person -> random.nextDouble() < rate)
                .count();
    }
}
