package org.reihum.mail;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows in which budgets are counted: one for each key, which is kept as a keyed hash only. */
@Component
class BudgetBook {

    /** Longer than any window and a quarter. */
    private static final Duration KEPT = Duration.ofHours(48);

    private static final int HASH = 16;

    private static final String INSERT = """
            insert into mail_budget (kind, key_hash, quarter, spent_0, spent_1, spent_2, spent_3, spent_4, touched_at)
            values (:kind, :hash, :quarter, 0, 0, 0, 0, 0, :now)
            """;

    private static final String WRITE = """
            update mail_budget set quarter = :quarter, spent_0 = :spent0, spent_1 = :spent1, spent_2 = :spent2,
                spent_3 = :spent3, spent_4 = :spent4, touched_at = :now
            where kind = :kind and key_hash = :hash
            """;

    private static final String READ = "select * from mail_budget where kind = :kind and key_hash = :hash";

    private final JdbcClient jdbc;
    private final OnlyOnce onlyOnce;
    private final SigningKey key;

    BudgetBook(JdbcClient jdbc, OnlyOnce onlyOnce, MailSettings settings) {
        this.jdbc = jdbc;
        this.onlyOnce = onlyOnce;
        this.key = SigningKey.of(settings);
    }

    Spent read(Budget budget, UnaskedLetter letter, Instant now) {
        return read(READ, budget, letter, now);
    }

    /** Locked until the transaction ends. */
    Spent lock(Budget budget, UnaskedLetter letter, Instant now) {
        Map<String, Object> row = rowOf(budget, letter);
        if (jdbc.sql(READ + " for update")
                .params(row)
                .query(BudgetBook::spent)
                .optional()
                .isEmpty()) {
            Map<String, Object> first = new HashMap<>(row);
            first.put("quarter", quarter(budget, now));
            first.put("now", now.atOffset(ZoneOffset.UTC));
            onlyOnce.insert(INSERT, first);
        }
        return read(READ + " for update", budget, letter, now);
    }

    private Spent read(String sql, Budget budget, UnaskedLetter letter, Instant now) {
        long present = quarter(budget, now);
        return jdbc.sql(sql)
                .params(rowOf(budget, letter))
                .query(BudgetBook::spent)
                .optional()
                .map(spent -> spent.seenFrom(present))
                .orElseGet(() -> Spent.nothing(present));
    }

    void write(Budget budget, UnaskedLetter letter, Spent spent, Instant now) {
        Map<String, Object> values = new HashMap<>(rowOf(budget, letter));
        values.put("quarter", spent.quarter());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        for (int i = 0; i < Spent.QUARTERS; i++) {
            values.put("spent" + i, spent.letters().get(i));
        }
        jdbc.sql(WRITE).params(values).update();
    }

    @Transactional
    public int forgetOld(Instant now) {
        return jdbc.sql("delete from mail_budget where touched_at < :then")
                .param("then", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, Object> rowOf(Budget budget, UnaskedLetter letter) {
        byte[] mac = key.mac(
                ("budget:" + budget.name() + ":").getBytes(StandardCharsets.UTF_8),
                budget.key(letter).getBytes(StandardCharsets.UTF_8));
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, HASH));
        return Map.of("kind", budget.name(), "hash", hash);
    }

    private static long quarter(Budget budget, Instant now) {
        return Math.floorDiv(
                now.getEpochSecond(),
                budget.window().dividedBy(Spent.QUARTERS - 1).toSeconds());
    }

    private static Spent spent(ResultSet row, int number) throws SQLException {
        int[] letters = new int[Spent.QUARTERS];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = row.getInt("spent_" + i);
        }
        return new Spent(row.getLong("quarter"), IntStream.of(letters).boxed().toList());
    }
}
