package org.reihum.report;

import org.jspecify.annotations.Nullable;
import org.reihum.attendance.AttendanceFigures;

/** @param smallestGroup of fewer than so many nothing is told in per cent */
record Percentages(int smallestGroup) {

    /** With one decimal, "21.4"; null when the group is empty or too small. */
    @Nullable
    String of(int part, int group) {
        return group < Math.max(1, smallestGroup)
                ? null
                : AttendanceFigures.percent(part, group).toPlainString();
    }

    ReportContent.Sizes sizes(int smes, int large, int unknown) {
        int all = smes + large + unknown;
        return new ReportContent.Sizes(smes, large, unknown, of(smes, all), of(large, all), of(unknown, all));
    }
}
