package org.reihum.demo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enters the demo data once, all or nothing, before the first page is served. */
@Component
@Profile("demo")
class LoadingDemo implements SmartInitializingSingleton {

    private final List<DemoPart> parts;
    private final DemoClock clock;
    private final TransactionOperations transaction;
    private final EmptyHouse emptyHouse;

    LoadingDemo(List<DemoPart> parts, DemoClock clock, TransactionOperations transaction, EmptyHouse emptyHouse) {
        this.parts = parts;
        this.clock = clock;
        this.transaction = transaction;
        this.emptyHouse = emptyHouse;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!clock.isStored()) {
            transaction.executeWithoutResult(started -> load());
        }
    }

    private void load() {
        emptyHouse.require();
        Shelves shelves = new Shelves();
        parts.forEach(part -> part.enter(shelves));
        clock.storeAhead();
    }
}
