package org.reihum.planning;

import java.util.Comparator;

/** In which order the ledger is read. */
enum LedgerOrder {
    /** Who waits longest first. */
    WAITING(Comparator.comparing(LedgerLine::waitsSince)),
    NAME(Comparator.comparing(LedgerLine::name, String.CASE_INSENSITIVE_ORDER)),
    OWED(Comparator.comparingInt(LedgerLine::owed).reversed()),
    SHARE(Comparator.comparingDouble(LedgerLine::deviation)),
    KM(Comparator.comparingInt(LedgerLine::km).reversed());

    private final Comparator<LedgerLine> order;

    LedgerOrder(Comparator<LedgerLine> order) {
        this.order = order;
    }

    Comparator<LedgerLine> comparator() {
        return order.thenComparing(LedgerLine::name);
    }
}
