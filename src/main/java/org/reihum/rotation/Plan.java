package org.reihum.rotation;

import java.util.List;

/** A season: one entry for each slot, in order. */
public record Plan(List<Entry> entries, Score score, Proof proof) implements Outcome {

    public Plan {
        entries = List.copyOf(entries);
    }

    public List<Stop> stops() {
        return entries.stream().map(Entry::stop).toList();
    }

    /** At how many slots the other plan has another host. */
    public int hostsUnlike(Plan other) {
        int unlike = 0;
        for (int at = 0; at < entries.size(); at++) {
            if (!entries.get(at).host().equals(other.entries.get(at).host())) {
                unlike++;
            }
        }
        return unlike;
    }
}
