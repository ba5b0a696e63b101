package org.reihum.audience;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a page asks for: criteria, and named groups beside them.
 *
 * @param group numbers of groups
 */
record AudienceFilter(
        @Nullable List<Long> network,
        @Nullable List<Function> function,
        @Nullable List<String> trade,
        @Nullable List<String> municipality,
        @Nullable List<History> history,
        @Nullable List<Long> group) {

    /** A field of a form, or a part of an address. */
    record Pair(String name, String value) {}

    static AudienceFilter of(Criteria criteria) {
        return new AudienceFilter(
                criteria.network(),
                criteria.function(),
                criteria.trade(),
                criteria.municipality(),
                criteria.history(),
                null);
    }

    static AudienceFilter of(TargetGroup group) {
        return new AudienceFilter(null, null, null, null, null, List.of(group.id()));
    }

    public Criteria criteria() {
        return new Criteria(network, function, trade, municipality, history);
    }

    List<Long> groups() {
        return group == null ? List.of() : group.stream().distinct().sorted().toList();
    }

    public boolean asksForGroup(long id) {
        return groups().contains(id);
    }

    public boolean isEmpty() {
        return criteria().isEmpty() && groups().isEmpty();
    }

    /** The whole of it, to be sent along with a form. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        criteria().forEach((kind, value) -> pairs.add(new Pair(kind.inAddresses(), value)));
        groups().forEach(id -> pairs.add(new Pair("group", id.toString())));
        return pairs;
    }

    /** The path with the whole of it behind. */
    String behind(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        pairs().forEach(pair -> address.queryParam(pair.name(), "{v}"));
        return address.encode()
                .buildAndExpand(pairs().stream().map(Pair::value).toArray())
                .toUriString();
    }
}
