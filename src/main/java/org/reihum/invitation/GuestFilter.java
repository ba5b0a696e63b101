package org.reihum.invitation;

import java.util.Optional;
import org.reihum.network.Input;
import org.reihum.network.SearchWords;

/**
 * Which of the guests are shown.
 *
 * @param state only those; empty for all
 * @param text words that all occur in name, organisation or network; empty for all
 */
public record GuestFilter(Optional<GuestState> state, String text) {

    public static final GuestFilter ALL = new GuestFilter(Optional.empty(), "");

    private static final int LONGEST_TEXT = 200;

    public GuestFilter {
        String tidy = Input.tidy(text);
        text = tidy.substring(0, Math.min(tidy.length(), LONGEST_TEXT));
    }

    public boolean isAll() {
        return state.isEmpty() && words().isEmpty();
    }

    SearchWords words() {
        return SearchWords.in(text);
    }
}
