package org.reihum.imports;

import java.util.Map;
import java.util.Set;

/**
 * Lines that somebody agreed to.
 *
 * @param stamps of lines that are entered only so: how it stood when they were shown
 */
record Chosen(Set<Integer> lines, Map<Integer, String> stamps) {

    /** False also when what is here has changed since the line was shown. */
    boolean has(int line, Judged<?, ?> judged) {
        Asked asked = judged.asked();
        return lines.contains(line) && (asked == null || asked.stamp().equals(stamps.get(line)));
    }
}
