package org.reihum.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been entered of one kind, under the keys of the tables: N01, P073, M06. */
final class Shelf<T> {

    private final Map<String, T> things = new LinkedHashMap<>();

    void put(String key, T thing) {
        things.put(key, thing);
    }

    boolean holds(String key) {
        return things.containsKey(key);
    }

    T get(String key) {
        T thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("the demo data speak of " + key + ", which is not in their tables");
        }
        return thing;
    }

    List<T> all() {
        return List.copyOf(things.values());
    }
}
