package org.reihum.handout;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A badge.
 *
 * @param code the ticket of its wearer; null for somebody who is not invited
 * @param noPhotos its wearer refuses pictures
 */
record Badge(PrintedLine line, @Nullable String code, boolean noPhotos) {

    /** Two beside each other, five below. */
    static final int A_SHEET = 10;

    static List<List<Badge>> sheets(List<Badge> all) {
        return IntStream.range(0, (all.size() + A_SHEET - 1) / A_SHEET)
                .mapToObj(sheet -> all.subList(sheet * A_SHEET, Math.min(all.size(), (sheet + 1) * A_SHEET)))
                .toList();
    }
}
