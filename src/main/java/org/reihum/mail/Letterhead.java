package org.reihum.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands on every letter: where the links in it lead, and who sends it.
 *
 * @param baseUrl https or http, absolute, without query and trailing slash; links are made by appending a path
 */
public record Letterhead(URI baseUrl, String senderName, String senderAddress) {

    /** What can be wrong with a letterhead. */
    public enum Flaw {
        BASE_URL("the base URL must look like https://reihum.example.org, without a slash at the end"),
        SENDER_NAME("the sender's name is missing"),
        SENDER_ADDRESS("the sender's address must be one mail address such as reihum@example.org");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }
    }

    /** @throws IllegalArgumentException with one clear sentence when {@link #flaws} finds something */
    public Letterhead {
        senderName = SafeText.line(senderName, 200);
        refuse(flaws(baseUrl.toString(), senderName, senderAddress));
    }

    static void refuse(Set<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    flaws.stream().map(flaw -> flaw.sentence).collect(Collectors.joining("; ")));
        }
    }

    /** For forms: everything that is wrong with what was typed; empty when a letterhead can be made of it. */
    public static Set<Flaw> flaws(String baseUrl, String senderName, String senderAddress) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!isBaseUrl(baseUrl)) {
            flaws.add(Flaw.BASE_URL);
        }
        if (SafeText.line(senderName, 200).isEmpty()) {
            flaws.add(Flaw.SENDER_NAME);
        }
        if (!isAddress(senderAddress)) {
            flaws.add(Flaw.SENDER_ADDRESS);
        }
        return flaws;
    }

    /** Whether links can be made of it: http(s), absolute, without query, fragment and trailing slash. */
    public static boolean isBaseUrl(String text) {
        try {
            var url = new URI(text);
            return text.length() <= 500
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && !text.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return text.length() <= Letter.ADDRESS_LENGTH && text.matches("[^\\s,;:<>()\"@]+@[^\\s@]+");
        } catch (AddressException e) {
            return false;
        }
    }
}
