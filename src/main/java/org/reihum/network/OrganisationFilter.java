package org.reihum.network;

/**
 * Which organisations are looked for.
 *
 * @param text words that all occur in name, trade, municipality or the name of somebody who works there
 * @param trade exactly that one; empty for all. So is {@code municipality}
 */
public record OrganisationFilter(String text, String trade, String municipality) {

    private static final int LONGEST = 200;

    public OrganisationFilter {
        text = Input.tidy(text.substring(0, Math.min(text.length(), LONGEST)));
        trade = printable(trade);
        municipality = printable(municipality);
    }

    /** PostgreSQL takes no NUL. */
    private static String printable(String typed) {
        return Input.tidy(typed.replaceAll("\\p{Cc}", ""));
    }

    public boolean isAll() {
        return text.isEmpty() && trade.isEmpty() && municipality.isEmpty();
    }
}
