package org.reihum.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timetable on the rotation page: a meeting that is held or released, or a line of the draft.
 *
 * @param kind served, next, fixed or coming: how the line and its station are drawn
 * @param kmBefore road km from the host before; null for the first
 * @param warnings what the rules say against a line of the draft
 * @param meetingId of a meeting; null for a line of the draft
 * @param position in the draft; 0 for a meeting
 * @param overrideReason why the organiser keeps the line although rules speak against it; empty: not given
 * @param coHost who hosts along; empty: nobody
 * @param warned something speaks against the day that does not rule it out
 */
record PlanLineView(
        int number,
        LocalDate day,
        String city,
        String host,
        String kind,
        @Nullable Integer kmBefore,
        List<String> reasons,
        List<String> warnings,
        @Nullable Long meetingId,
        String state,
        int position,
        boolean pinned,
        String overrideReason,
        String coHost,
        boolean warned) {

    public boolean draft() {
        return position > 0;
    }

    /**
     * How its station is drawn: the kind, or asked as long as the host of a released meeting has not confirmed (its meeting is
     * provisional). Kinds: served, next, fixed, asked, coming, dropped.
     */
    public String station() {
        return kind.equals("fixed") && unconfirmed() ? "asked" : kind;
    }

    /** Released, and its host has not confirmed. */
    public boolean unconfirmed() {
        return state.equals("PROVISIONAL") && !kind.equals("served");
    }

    String dayInFigures() {
        return day.format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    }
}
