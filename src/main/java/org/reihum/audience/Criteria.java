package org.reihum.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.reihum.network.Input;

/**
 * Whom a list holds: of each kind of criterion that is chosen at least one has to hold; between the kinds all have to. No
 * criterion at all chooses nobody.
 *
 * @param network numbers of networks that the person represents, or in whose circle the employer works
 * @param trade of the employer, as is {@code municipality}
 */
record Criteria(
        List<Long> network,
        List<Function> function,
        List<String> trade,
        List<String> municipality,
        List<History> history) {

    private static final int LONGEST = 120;

    Criteria(
            @Nullable List<Long> network,
            @Nullable List<Function> function,
            @Nullable List<String> trade,
            @Nullable List<String> municipality,
            @Nullable List<History> history) {
        this.network = sorted(network);
        this.function = sorted(function);
        this.trade = sorted(printable(trade));
        this.municipality = sorted(printable(municipality));
        this.history = sorted(history);
    }

    private static <T extends Comparable<T>> List<T> sorted(@Nullable Collection<T> chosen) {
        return chosen == null ? List.of() : chosen.stream().distinct().sorted().toList();
    }

    /** An address can ask for anything; PostgreSQL takes no NUL, and the table no more than fits. */
    private static @Nullable List<String> printable(@Nullable List<String> chosen) {
        return chosen == null
                ? null
                : chosen.stream()
                        .map(text -> Input.tidy(text.replaceAll("\\p{Cc}", "")))
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                        .toList();
    }

    public boolean isEmpty() {
        return network.isEmpty()
                && function.isEmpty()
                && trade.isEmpty()
                && municipality.isEmpty()
                && history.isEmpty();
    }

    /** Each thing chosen, in a fixed order. */
    void forEach(BiConsumer<Criterion.Kind, String> each) {
        network.forEach(id -> each.accept(Criterion.Kind.NETWORK, id.toString()));
        function.forEach(one -> each.accept(Criterion.Kind.FUNCTION, one.name()));
        trade.forEach(one -> each.accept(Criterion.Kind.TRADE, one));
        municipality.forEach(one -> each.accept(Criterion.Kind.MUNICIPALITY, one));
        history.forEach(one -> each.accept(Criterion.Kind.HISTORY, one.name()));
    }

    /** What of that kind is chosen, as it stands in addresses. */
    public List<String> chosen(Criterion.Kind of) {
        List<String> values = new ArrayList<>();
        forEach((kind, value) -> {
            if (kind == of) {
                values.add(value);
            }
        });
        return values;
    }

    /** What {@link #forEach} has told, put together again. */
    static Criteria of(Collection<Criterion> rows) {
        return new Criteria(
                chosen(rows, Criterion.Kind.NETWORK).stream().map(Long::valueOf).toList(),
                chosen(rows, Criterion.Kind.FUNCTION).stream()
                        .map(Function::valueOf)
                        .toList(),
                chosen(rows, Criterion.Kind.TRADE),
                chosen(rows, Criterion.Kind.MUNICIPALITY),
                chosen(rows, Criterion.Kind.HISTORY).stream()
                        .map(History::valueOf)
                        .toList());
    }

    private static List<String> chosen(Collection<Criterion> rows, Criterion.Kind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(Criterion::chosen)
                .toList();
    }
}
