package org.reihum.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether a letter that a stranger causes may be written, so that nobody's mailbox is flooded through us. */
@Component
public class Budgets {

    private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);

    private final BudgetBook book;
    private final BudgetSettings settings;

    Budgets(BudgetBook book, BudgetSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    /**
     * Counts the letter against all budgets, or none when one of them is used up: then it must not be written, and whoever
     * asked must not be told. To be called at most once in a transaction, for the rows it locks stay locked until its end.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean allow(UnaskedLetter letter, Instant now) {
        // first without a lock: a flood that is refused neither waits nor writes
        return isWithin(letter, now) && spend(letter, now);
    }

    private boolean isWithin(UnaskedLetter letter, Instant now) {
        Optional<Budget> usedUp = Stream.of(Budget.values())
                .filter(budget -> book.read(budget, letter, now).sum() >= budget.limit(settings))
                .findFirst();
        usedUp.ifPresent(Budgets::report);
        return usedUp.isEmpty();
    }

    private boolean spend(UnaskedLetter letter, Instant now) {
        Map<Budget, Spent> spent = new EnumMap<>(Budget.class);
        for (Budget budget : Budget.values()) {
            Spent sofar = book.lock(budget, letter, now);
            if (sofar.sum() >= budget.limit(settings)) {
                report(budget);
                return false;
            }
            spent.put(budget, sofar.oneMore());
        }
        spent.forEach((budget, sum) -> book.write(budget, letter, sum, now));
        return true;
    }

    /** Without the address: logs are read by people whom it does not concern. */
    private static void report(Budget usedUp) {
        LOG.info("A letter was not written: the budget {} is used up", usedUp);
    }
}
