package org.reihum.network;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which people are looked for.
 *
 * @param text words that all occur in name, address, organisation, network, or in how the ground is known
 * @param ground empty: all; {@link #NO_GROUND}: an address without a ground; or the name of a {@link MailGround}
 */
public record PeopleFilter(String text, String ground) {

    /** Those who have an address to which nothing may be mailed. */
    public static final String NO_GROUND = "NONE";

    private static final int LONGEST = 200;
    private static final Set<String> GROUNDS = Stream.concat(
                    Stream.of(NO_GROUND), Arrays.stream(MailGround.values()).map(MailGround::name))
            .collect(Collectors.toUnmodifiableSet());

    public PeopleFilter {
        text = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        ground = GROUNDS.contains(ground) ? ground : "";
    }

    public static PeopleFilter of(String text) {
        return new PeopleFilter(text, "");
    }

    public boolean isAll() {
        return text.isEmpty() && ground.isEmpty();
    }

    public boolean isWithoutGround() {
        return ground.equals(NO_GROUND);
    }
}
