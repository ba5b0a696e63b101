package org.reihum.imports;

import java.util.List;
import org.springframework.stereotype.Component;

/** All kinds of tables that can be entered. */
@Component
class KindsOfTables {

    private final List<KindOfTable<?, ?>> all;

    KindsOfTables(List<KindOfTable<?, ?>> all) {
        this.all = all;
    }

    KindOfTable<?, ?> of(Kind kind) {
        return all.stream()
                .filter(table -> table.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody enters " + kind));
    }
}
