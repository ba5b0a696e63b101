package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What strangers may have us write, and what becomes of the rest. */
@DatabaseTest
class BudgetsTest {

    private static final Instant NOW = MovableClock.START;
    private static final String VICTIM = "opfer@example.org";

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private boolean allow(String address, String source, Instant now) {
        return Boolean.TRUE.equals(
                transaction.execute(s -> budgets.allow(new UnaskedLetter(address, source, "meeting:1"), now)));
    }

    @Test
    void threeLettersADayGoToOneAddressHoweverItIsWritten() {
        assertThat(List.of(
                        allow(VICTIM, "192.0.2.1", NOW),
                        allow("OPFER@EXAMPLE.ORG", "192.0.2.2", NOW),
                        allow("opfer+liste@example.org", "192.0.2.3", NOW),
                        allow("ｏｐｆｅｒ@example.org", "192.0.2.4", NOW),
                        allow(VICTIM, "192.0.2.5", NOW.plus(Duration.ofHours(23)))))
                .containsExactly(true, true, true, false, false);
        assertThat(allow("nachbarin@example.org", "192.0.2.4", NOW)).isTrue();
        assertThat(allow(VICTIM, "192.0.2.1", NOW.plus(Duration.ofHours(30)))).isTrue();
    }

    /** However the letters are spread over the hours: never more than three in any 24 hours. */
    @Test
    void noDayHasMoreThanThreeWhereverItBegins() {
        List<Instant> written = IntStream.range(0, 24 * 6)
                .mapToObj(step -> NOW.plus(Duration.ofMinutes(37L * step)))
                .filter(at -> allow(VICTIM, "192.0.2.1", at))
                .toList();

        assertThat(written).hasSizeGreaterThan(6);
        assertThat(written)
                .allSatisfy(first -> assertThat(written)
                        .filteredOn(at -> !at.isBefore(first) && at.isBefore(first.plus(Duration.ofHours(24))))
                        .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void oneSourceCausesAHundredLettersAnHour() {
        long written = IntStream.range(0, 120)
                .filter(i -> allow("gast" + i + "@firma" + i % 7 + ".example.org", "2001:db8::" + i, NOW))
                .count();

        assertThat(written).isEqualTo(100);
        assertThat(allow("gast@example.org", "2001:db8:0:1::1", NOW)).isTrue();
    }

    @Test
    void neitherAddressNorSourceIsStored() {
        allow(VICTIM, "192.0.2.1", NOW);

        assertThat(jdbc.sql("select * from mail_budget").query().listOfRows())
                .hasSize(5)
                .noneSatisfy(
                        row -> assertThat(row.toString()).containsAnyOf("opfer", "example", "192.0.2", "meeting:1"));
    }

    @Test
    void whatIsRefusedIsNotCountedAnywhere() {
        IntStream.range(0, 50).forEach(i -> allow(VICTIM, "192.0.2.1", NOW));

        assertThat(jdbc.sql("select max(spent_0) from mail_budget")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void fiftyAtOnceAreCountedOneByOne() throws Exception {
        var pool = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Boolean>> flood = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String source = "192.0.2." + i;
                flood.add(() -> allow(VICTIM, source, NOW));
                flood.add(() -> allow("gast@" + source.replace('.', '-') + ".example.org", source, NOW));
            }
            int written = 0;
            for (var one : pool.invokeAll(flood)) {
                written += one.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(203);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatCountsNoMoreIsForgotten() {
        allow(VICTIM, "192.0.2.1", NOW);

        assertThat(book.forgetOld(NOW.plus(Duration.ofHours(47)))).isZero();
        assertThat(book.forgetOld(NOW.plus(Duration.ofHours(49)))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "Erika@Example.ORG,            erika@example.org",
        "' erika@example.org ',        erika@example.org",
        "jürgen@MÜNCHEN.example,       jürgen@xn--mnchen-3ya.example",
        "ju\u0308rgen@mu\u0308nchen.example, jürgen@xn--mnchen-3ya.example",
        "ERIKA＠example.org,           erika@example.org",
        "kein mail,                    'kein mail@'",
    })
    void anAddressHasOneSpelling(String typed, String even) {
        assertThat(Mailbox.of(typed)).hasToString(even);
    }
}
